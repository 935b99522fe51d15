package socialvalue.report;

import java.math.BigDecimal;
import java.util.Optional;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

/** Exact figures for print: a short decimal as it is, any other rounded and said to be. */
final class Figures {
    private static final int LONGEST_EXACT = 6;

    private final Rounding rounding;

    /**
     * Figures of a frame.
     *
     * @param rounding how the frame rounds; what has no short decimal is printed to as many places
     */
    Figures(Rounding rounding) {
        this.rounding = rounding;
    }

    /** Such as {@code 14,044}, {@code 3.75} or {@code 10/3}: exact, as it stands in a formula. */
    String exact(Ratio figure) {
        return decimal(figure).map(Figures::grouped).orElseGet(figure::toString);
    }

    /**
     * Such as {@code 3.75}, {@code 4.00} or {@code ≈3.33}: for a column, to at least as many places as are rounded to.
     */
    String column(Ratio figure) {
        return decimal(figure)
                .map(decimal -> grouped(decimal.setScale(Math.max(decimal.scale(), rounding.scale()))))
                .orElseGet(() -> "≈" + about(figure));
    }

    /** Such as {@code 5} or {@code ≈3.33}. */
    String brief(Ratio figure) {
        return decimal(figure).map(Figures::grouped).orElseGet(() -> "≈" + about(figure));
    }

    /** Such as {@code = 3.75} or {@code ≈ 3.33 (exactly 10/3)}. */
    String equal(Ratio figure) {
        return decimal(figure)
                .map(decimal -> "= " + grouped(decimal))
                .orElseGet(() -> "≈ " + about(figure) + " (exactly " + figure + ")");
    }

    private String about(Ratio figure) {
        return grouped(figure.rounded(rounding));
    }

    private Optional<BigDecimal> decimal(Ratio figure) {
        return figure.asDecimal()
                .map(decimal -> decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros())
                .filter(decimal -> decimal.scale() <= Math.max(LONGEST_EXACT, rounding.scale()));
    }

    private static String grouped(BigDecimal decimal) {
        String plain = decimal.toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int first = decimal.signum() < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
