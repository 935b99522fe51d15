package socialvalue.quantity;

import java.math.BigDecimal;

/**
 * The relative importance of a criterion, and of what it is a share.
 *
 * @param percent above 0, up to 100
 * @param of its parent criterion, or the whole evaluation; never left to be guessed
 */
public record Weighting(BigDecimal percent, Of of) {
    /** What a weighting is a share of. */
    public enum Of {
        PARENT,
        WHOLE
    }

    public Weighting {
        if (percent.signum() <= 0 || !Percentage.inRange(percent)) {
            throw new IllegalArgumentException("a weighting above 0 and up to 100");
        }
        percent = percent.stripTrailingZeros();
    }

    /** The weighting as a share of one of the whole, where the parent's own is as given. */
    public Ratio effective(Ratio parent) {
        Ratio share = Ratio.of(percent).dividedBy(Ratio.HUNDRED);
        return of == Of.WHOLE ? share : share.times(parent);
    }

    /** Such as {@code 20% of its parent}. */
    @Override
    public String toString() {
        return percent.toPlainString() + "% of " + (of == Of.WHOLE ? "the whole" : "its parent");
    }
}
