package socialvalue.validation;

import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.Needs;

/** What a criterion asks a bidder to offer, beside words. */
enum Asked {
    /** A method statement only. */
    WORDS_ONLY,
    /** A quantity in the criterion's unit. */
    FIGURE,
    /** Quantities of the options it lists, and pounds where it counts them. */
    OPTIONS,
    /** Yes or no. */
    YES_OR_NO;

    static Asked by(SocialValueCriterion criterion) {
        if (criterion.response().needs() == Needs.STATEMENT) {
            return WORDS_ONLY;
        }
        return switch (criterion.method()) {
            case ScoringMethod.Value value -> OPTIONS;
            case ScoringMethod.PassOrFail gate when gate.minimum().isEmpty() -> YES_OR_NO;
            case ScoringMethod.Marks marks when criterion.unit().isEmpty() -> WORDS_ONLY;
            case ScoringMethod.PassOrFail gate -> FIGURE;
            case ScoringMethod.Marks marks -> FIGURE;
            case ScoringMethod.OfAmount amount -> FIGURE;
        };
    }
}
