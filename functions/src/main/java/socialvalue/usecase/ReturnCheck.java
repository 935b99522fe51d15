package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.Step;

/**
 * What a bidder is told of its own return. It holds no total: the parts a bidder can work out before opening, added up,
 * would look like a result and be none.
 *
 * @param frameDigest the frame it was checked against
 * @param findings everything found
 * @param answer how far it answers the frame; empty where it cannot be received
 */
public record ReturnCheck(String frameDigest, Findings findings, Optional<Answer> answer) {
    /** What stands beside every figure of {@link OwnFigures}. */
    public static final String CAUTION = "points your own figures would earn under the published rule, if accepted;"
            + " subject to verification and evaluation";

    /**
     * How far a return answers the frame.
     *
     * @param completeness how many of the criteria it answers
     * @param criteria each social value criterion, in the frame's order
     */
    public record Answer(Completeness completeness, List<CriterionAnswer> criteria) {
        public Answer {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * How many criteria that apply are answered; a nil offer is an answer.
     *
     * @param required how many must be answered
     * @param requiredAnswered how many of those are
     * @param optional how many need not be
     * @param optionalAnswered how many of those are all the same
     */
    public record Completeness(int required, int requiredAnswered, int optional, int optionalAnswered) {
        /** Whether nothing required is left out. */
        public boolean isComplete() {
            return required == requiredAnswered;
        }
    }

    /**
     * How one criterion is answered.
     *
     * @param criterion its identifier
     * @param title as it is printed
     * @param required whether it must be answered
     * @param state how it is answered
     * @param available the most points it can give
     * @param outlook what becomes of the answer
     */
    public record CriterionAnswer(
            String criterion, String title, boolean required, State state, Ratio available, Outlook outlook) {}

    /** How a criterion is answered. */
    public enum State {
        /** The frame says that it does not apply. */
        NOT_APPLICABLE,
        /** Nothing answers it. */
        UNANSWERED,
        /** Nil is offered. */
        NIL,
        /** Something is offered. */
        OFFERED,
        /** Something is offered that, as it stands, earns no points under the published rule. */
        FORFEITED
    }

    /** What becomes of an answer. */
    public sealed interface Outlook {}

    /**
     * Scored on the return's own figures: {@link ReturnCheck#CAUTION}.
     *
     * @param points exact, or rounded where the frame rounds each criterion
     * @param step how they come about
     */
    public record OwnFigures(Ratio points, Step step) implements Outlook {}

    /**
     * Scored against the best figure of the field, so decided at opening.
     *
     * @param formula the published formula, in words
     */
    public record DecidedAtOpening(String formula) implements Outlook {}

    /**
     * Scored on a share of the supplier's own tendered price, so decided when prices are opened.
     *
     * @param formula the published formula, in words
     */
    public record DecidedWithPrices(String formula) implements Outlook {}

    /** Marked by evaluators. */
    public record MarkedByEvaluators() implements Outlook {}

    /** Nothing is offered, so there is nothing to score. */
    public record NothingToScore() implements Outlook {}

    /**
     * Earns no points under the published rule, as it stands.
     *
     * @param reasons the findings that say why
     */
    public record EarnsNothing(List<FindingCode> reasons) implements Outlook {
        public EarnsNothing {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Not scored in this lot.
     *
     * @param reason as the frame gives it
     */
    public record DoesNotApply(String reason) implements Outlook {}
}
