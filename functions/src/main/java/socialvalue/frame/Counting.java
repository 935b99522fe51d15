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
 * @param countedMonths for how many months from their start, 1 to {@link #MOST_MONTHS}, those it counts are counted in
 *     what is delivered; empty where for as long as they are reported; it scores nothing
 */
public record Counting(
        Optional<BigDecimal> cap,
        Basis basis,
        Optional<Percentage> dropOff,
        Optional<Aggregation> overPeriods,
        Optional<Integer> countedMonths) {
    /** The most months for which somebody can be counted. */
    public static final int MOST_MONTHS = 120;

    /** Everything counts. */
    public static final Counting ALL = new Counting(Optional.empty(), Basis.GROSS, Optional.empty());

    /** How much of a quantity counts, whatever is counted in it as long as it is reported. */
    public Counting(
            Optional<BigDecimal> cap, Basis basis, Optional<Percentage> dropOff, Optional<Aggregation> overPeriods) {
        this(cap, basis, dropOff, overPeriods, Optional.empty());
    }

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
