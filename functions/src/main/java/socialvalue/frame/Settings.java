package socialvalue.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.quantity.Rounding;

/**
 * What a frame declares for all its criteria; nothing here has a default.
 *
 * @param points what the whole evaluation gives, usually 100
 * @param rounding how scores are rounded
 * @param roundedAt where the one rounding happens
 * @param ties what decides between equal totals; empty where ties are reported as tied
 * @param notApplicable what becomes of the weight of a criterion that does not apply
 * @param activityPairs measures under which one activity may count twice
 * @param fullTimeEquivalent how heads become full-time-equivalent years; empty where no criterion asks for them
 * @param outOfProportion the ratio to the contract's estimated value beyond which a value is worth a look
 * @param missing what leaving out something required means
 */
public record Settings(
        int points,
        Rounding rounding,
        RoundedAt roundedAt,
        List<String> ties,
        NotApplicable notApplicable,
        List<ActivityPair> activityPairs,
        Optional<FullTimeEquivalent> fullTimeEquivalent,
        Optional<BigDecimal> outOfProportion,
        Missing missing) {
    public Settings {
        ties = List.copyOf(ties);
        activityPairs = List.copyOf(activityPairs);
        if (points < 1) {
            throw new IllegalArgumentException("an evaluation gives points");
        }
    }

    /** Where the one rounding happens. */
    public enum RoundedAt {
        EACH_CRITERION,
        TOTAL
    }

    /** What becomes of the weight of a criterion that does not apply. */
    public enum NotApplicable {
        /** Its siblings share it by their own weightings. */
        SHARED_AMONG_SIBLINGS,
        /** Nobody gets it: the points available are fewer. */
        LEFT_OUT
    }

    /**
     * Two criteria under which one activity may count.
     *
     * @param first a criterion's identifier
     * @param second another's
     */
    public record ActivityPair(String first, String second) {
        /** Whether the two are this pair, in either order. */
        public boolean allows(String one, String other) {
            return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
        }
    }

    /**
     * How heads become full-time-equivalent years: full-time heads times years, and part-time heads times years times
     * the factor.
     *
     * @param partTimeFactor above 0, up to 1
     */
    public record FullTimeEquivalent(BigDecimal partTimeFactor) {}

    /** What leaving a required criterion unanswered means. */
    public enum Missing {
        MAY_BE_DISREGARDED,
        EARNS_NO_POINTS
    }
}
