package socialvalue.agreement;

import socialvalue.quantity.Percentage;

/**
 * How far below target delivery may be to be called so. No law sets these: an agreement declares them, or what is below
 * target is called nothing else.
 *
 * @param slightlyBelowFrom the least share of what is due that is only slightly below, below 100%
 * @param belowFrom the least share that is below, not significantly below; less than the other
 */
public record RatingBands(Percentage slightlyBelowFrom, Percentage belowFrom) {
    public RatingBands {
        if (!fit(slightlyBelowFrom, belowFrom)) {
            throw new IllegalArgumentException("bands downwards, below 100%");
        }
    }

    /** Whether two shares can be bands. */
    public static boolean fit(Percentage slightlyBelowFrom, Percentage belowFrom) {
        return slightlyBelowFrom.value().compareTo(java.math.BigDecimal.valueOf(100)) < 0
                && belowFrom.compareTo(slightlyBelowFrom) < 0;
    }
}
