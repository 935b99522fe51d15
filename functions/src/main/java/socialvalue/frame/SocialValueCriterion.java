package socialvalue.frame;

import java.util.List;
import java.util.Optional;
import socialvalue.quantity.Unit;
import socialvalue.quantity.Weighting;

/**
 * A social value criterion, bound to a measure or a question, with one scoring method.
 *
 * @param id unique within the frame
 * @param title as it is printed
 * @param weighting its relative importance
 * @param kind core or added
 * @param subject the measure or the question it is bound to
 * @param unit what a bidder's quantity counts; empty where none is asked
 * @param method how it is scored
 * @param response what a bidder must give
 * @param counting how much of a quantity counts
 * @param notApplicable why it does not apply to this lot; empty where it does
 */
public record SocialValueCriterion(
        String id,
        String title,
        Weighting weighting,
        Kind kind,
        Subject subject,
        Optional<Unit> unit,
        ScoringMethod method,
        Response response,
        Counting counting,
        Optional<String> notApplicable)
        implements CriterionLeaf {

    /** Whether the outcome itself is bought, or how the contract is delivered. Chosen for each contract. */
    public enum Kind {
        CORE,
        ADDED
    }

    /** What a criterion is bound to. */
    public sealed interface Subject permits MeasureSubject, QuestionSubject {}

    /**
     * A measure of the model.
     *
     * @param measure its identifier
     * @param contribution what a supplier can contribute, where the measure is a population indicator
     */
    public record MeasureSubject(String measure, Optional<String> contribution) implements Subject {}

    /**
     * A question.
     *
     * @param question as it is put to bidders
     * @param measure the measure it is asked about, if any
     */
    public record QuestionSubject(String question, Optional<String> measure) implements Subject {}

    /**
     * What a bidder must give.
     *
     * @param required whether leaving it unanswered may have the return disregarded
     * @param needs what earns its points
     * @param form how a quantity is given
     * @param wordLimit of the statement; empty where there is no limit
     * @param evidenceRequired whether points need a reference to evidence
     * @param placeRequired whether the place where the benefit falls must be said
     */
    public record Response(
            boolean required,
            Needs needs,
            QuantityForm form,
            Optional<WordLimit> wordLimit,
            boolean evidenceRequired,
            boolean placeRequired) {}

    /** What earns a criterion's points. */
    public enum Needs {
        /** A quantity, a set of options or a yes or no. */
        QUANTITY,
        /** A method statement. */
        STATEMENT,
        /** A quantity earns only beside a statement. */
        BOTH
    }

    /** How a quantity is given. */
    public enum QuantityForm {
        SINGLE_FIGURE,
        PER_PERIOD,
        /** Full-time and part-time heads and years. */
        FULL_TIME_EQUIVALENT
    }

    /**
     * The length of a method statement.
     *
     * @param words the most that is marked, at least 1
     * @param excess what happens to the rest
     */
    public record WordLimit(int words, Excess excess) {}

    /** What happens to words beyond the limit. */
    public enum Excess {
        NOT_MARKED,
        STATEMENT_EARNS_NO_POINTS
    }

    @Override
    public boolean applies() {
        return notApplicable.isEmpty();
    }

    /** The identifiers of the measures it counts, none or one for all methods but {@link Value}. */
    public List<String> measures() {
        return switch (subject) {
            case MeasureSubject of -> List.of(of.measure());
            case QuestionSubject of -> of.measure().map(List::of).orElse(List.of());
        };
    }
}
