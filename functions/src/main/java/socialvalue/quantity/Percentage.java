package socialvalue.quantity;

import java.math.BigDecimal;

/**
 * A percentage, from 0 to 100.
 *
 * @param value the number before the percent sign
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a percentage from 0 to 100");
        }
        value = plain(value);
    }

    /** The one form of equal numbers: without noughts at the end of its decimals; whole numbers stay as they are. */
    private static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Whether the number is one a percentage can have. */
    public static boolean inRange(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    /** The percentage as a share of one. */
    public Ratio share() {
        return Ratio.of(value).dividedBy(Ratio.HUNDRED);
    }

    /** What is left of one hundred, as a share of one. */
    public Ratio rest() {
        return Ratio.ONE.minus(share());
    }

    @Override
    public int compareTo(Percentage that) {
        return value.compareTo(that.value);
    }

    /** Such as {@code 12.5%}. */
    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
