package socialvalue.scoring;

import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;

/**
 * What one return scores under one criterion. Not offered, not applicable, not yet marked and nought are four things.
 */
public sealed interface CriterionScore {
    /** What can be said of a criterion in one word. */
    enum Kind {
        SCORED("scored"),
        NOT_OFFERED("not offered"),
        FORFEITED("earns no points"),
        NOT_APPLICABLE("does not apply"),
        NOT_YET_MARKED("not yet marked"),
        NOT_YET_IMPORTED("not yet imported");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }

        /** Whether a person or another system has still to say something before it is settled. */
        public boolean isPending() {
            return this == NOT_YET_MARKED || this == NOT_YET_IMPORTED;
        }
    }

    /** The criterion's identifier. */
    String criterion();

    /** The most it can give. */
    Ratio available();

    /** Which of the six it is. */
    Kind kind();

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
        public Kind kind() {
            return Kind.SCORED;
        }

        @Override
        public Ratio points() {
            return step.result();
        }
    }

    /** Nothing was offered: a nil offer, or no answer. */
    record NotOffered(String criterion, Ratio available) implements CriterionScore {
        @Override
        public Kind kind() {
            return Kind.NOT_OFFERED;
        }
    }

    /**
     * Something was offered that, under the published rule, earns no points.
     *
     * @param reasons the findings that say why, at least one
     */
    record Forfeited(String criterion, Ratio available, List<FindingCode> reasons) implements CriterionScore {
        public Forfeited {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Kind kind() {
            return Kind.FORFEITED;
        }
    }

    /**
     * The frame says that it does not apply.
     *
     * @param available nought
     * @param reason why, as the frame records it
     */
    record NotApplicable(String criterion, Ratio available, String reason) implements CriterionScore {
        @Override
        public Kind kind() {
            return Kind.NOT_APPLICABLE;
        }
    }

    /** No mark has been agreed yet. */
    record NotYetMarked(String criterion, Ratio available) implements CriterionScore {
        @Override
        public Kind kind() {
            return Kind.NOT_YET_MARKED;
        }
    }

    /** It is scored elsewhere and that score, or the price it needs, has not been imported yet. */
    record NotYetImported(String criterion, Ratio available) implements CriterionScore {
        @Override
        public Kind kind() {
            return Kind.NOT_YET_IMPORTED;
        }
    }

    /** Whether a person or another system has still to say something before it is settled. */
    default boolean isPending() {
        return kind().isPending();
    }
}
