package socialvalue.quantity;

import java.math.BigDecimal;

/**
 * An amount of sterling, exact; the model's authorities count in no other currency.
 *
 * @param pounds pounds and pence, of any scale
 */
public record Money(BigDecimal pounds) implements Comparable<Money> {
    public Money {
        pounds = pounds.signum() == 0 ? BigDecimal.ZERO : pounds.stripTrailingZeros();
    }

    @Override
    public int compareTo(Money that) {
        return pounds.compareTo(that.pounds);
    }

    /** Such as {@code £8,000,000} or {@code £571,268.72}; at least two decimals where it is not whole. */
    @Override
    public String toString() {
        int scale = pounds.scale() <= 0 ? 0 : Math.max(2, pounds.scale());
        String plain = pounds.abs().setScale(scale).toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return (pounds.signum() < 0 ? "-£" : "£") + text;
    }
}
