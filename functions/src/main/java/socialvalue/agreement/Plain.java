package socialvalue.agreement;

import java.math.BigDecimal;

/** The one form of equal numbers, so that equal agreements are equal objects however they were written. */
final class Plain {
    private Plain() {}

    /** Without noughts at the end of its decimals; whole numbers stay as they are. */
    static BigDecimal of(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
