package socialvalue.file;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as they are written, within limits: an exponent of a few characters must never be expanded into gigabytes of
 * digits.
 */
final class ExactNumber {
    static final int MOST_DIGITS = 40;
    static final int GREATEST_EXPONENT = 40;
    static final String EXPECTED =
            "a number of at most " + MOST_DIGITS + " digits, its exponent within " + GREATEST_EXPONENT + " of nought";

    private ExactNumber() {}

    /** The number such a text writes in JSON's grammar, which the caller has checked; empty beyond the limits. */
    static Optional<BigDecimal> of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    static Optional<BigDecimal> of(char[] text, int start, int length) {
        int digits = 0;
        int end = start + length;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == 'e' || c == 'E') {
                if (!smallExponent(text, i + 1, end)) {
                    return Optional.empty();
                }
                break;
            }
            if (c >= '0' && c <= '9' && ++digits > MOST_DIGITS) {
                return Optional.empty();
            }
        }
        return Optional.of(new BigDecimal(text, start, length));
    }

    private static boolean smallExponent(char[] text, int start, int end) {
        int exponent = 0;
        int from = text[start] == '+' || text[start] == '-' ? start + 1 : start;
        if (end - from > MOST_DIGITS) {
            return false;
        }
        for (int i = from; i < end; i++) {
            exponent = exponent * 10 + text[i] - '0';
            if (exponent > GREATEST_EXPONENT) {
                return false;
            }
        }
        return true;
    }
}
