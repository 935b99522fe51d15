package socialvalue.plugin.file;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as a return may have them: exact, with at most 15 digits before and 10 after the decimal point. */
final class ExactNumber {
    static final String EXPECTED =
            "a number such as 1250.5: digits and a decimal point, at most 15 before and 10 after it";

    private static final Pattern WRITTEN_OUT = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(15);
    private static final int MOST_DECIMALS = 10;
    /** Beyond it a number is never put into digits. */
    private static final int GREATEST_SCALE = 80;

    private ExactNumber() {}

    /** The number that a cell of a table says; with all its digits, for a spreadsheet's exponent has lost some. */
    static Optional<DecimalNode> written(String cell) {
        if (!WRITTEN_OUT.matcher(cell).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(cell).stripTrailingZeros();
        return isWithinBounds(number) ? Optional.of(DecimalNode.valueOf(number)) : Optional.empty();
    }

    static boolean isWithinBounds(BigDecimal number) {
        return Math.abs((long) number.scale()) <= GREATEST_SCALE
                && number.abs().compareTo(BOUND) < 0
                && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }
}
