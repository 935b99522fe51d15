package socialvalue.frame;

import java.math.BigDecimal;
import java.util.Optional;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Percentage;

/**
 * How much of a quantity counts.
 *
 * @param cap the most that counts, in the criterion's unit; empty where all does
 * @param basis gross, or net of what the bidder declares
 * @param dropOff what is lost of each later period's quantity, where counted net by period; empty where nothing is
 * @param overPeriods how the quantities of several periods are put together; empty where none are given by period
 */
public record Counting(
        Optional<BigDecimal> cap, Basis basis, Optional<Percentage> dropOff, Optional<Aggregation> overPeriods) {
    /** Everything counts. */
    public static final Counting ALL = new Counting(Optional.empty(), Basis.GROSS, Optional.empty());

    /** How much of a quantity counts that is not given by period. */
    public Counting(Optional<BigDecimal> cap, Basis basis, Optional<Percentage> dropOff) {
        this(cap, basis, dropOff, Optional.empty());
    }

    /** Gross or net. */
    public enum Basis {
        GROSS,
        /**
         * Times one less the declared deadweight, times the declared attribution; the quantity of the n-th period also
         * times one less the drop-off, n - 1 times.
         */
        NET
    }
}
