package socialvalue.scoring;

import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;

/**
 * What one return scores under one criterion. Not offered, not applicable, not yet marked and nought are four things.
 */
public sealed interface CriterionScore {
    /** The criterion's identifier. */
    String criterion();

    /** The most it can give. */
    Ratio available();

    /** What counts towards the total; nought for everything that is not {@link Scored}. */
    default Ratio points() {
        return Ratio.ZERO;
    }

    /**
     * Scored, perhaps nought.
     *
     * @param step how its points came about
     */
    record Scored(String criterion, Ratio available, Step step) implements CriterionScore {
        @Override
        public Ratio points() {
            return step.result();
        }
    }

    /** Nothing was offered: a nil offer, or no answer. */
    record NotOffered(String criterion, Ratio available) implements CriterionScore {}

    /**
     * Something was offered that, under the published rule, earns no points.
     *
     * @param reasons the findings that say why, at least one
     */
    record Forfeited(String criterion, Ratio available, List<FindingCode> reasons) implements CriterionScore {
        public Forfeited {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The frame says that it does not apply.
     *
     * @param reason why, as the frame records it
     */
    record NotApplicable(String criterion, Ratio available, String reason) implements CriterionScore {}

    /** No mark has been agreed yet. */
    record NotYetMarked(String criterion, Ratio available) implements CriterionScore {}

    /** It is scored elsewhere and that score, or the price it needs, has not been imported yet. */
    record NotYetImported(String criterion, Ratio available) implements CriterionScore {}

    /** Whether a person or another system has still to say something before it is settled. */
    default boolean isPending() {
        return this instanceof NotYetMarked || this instanceof NotYetImported;
    }
}
