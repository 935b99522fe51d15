package socialvalue.quantity;

import java.math.RoundingMode;
import java.util.Locale;

/**
 * A declared rounding.
 *
 * @param scale decimal places, 0 to 10
 * @param mode how a number between two such decimals is decided
 */
public record Rounding(int scale, RoundingMode mode) {
    public Rounding {
        if (scale < 0 || scale > 10) {
            throw new IllegalArgumentException("0 to 10 decimal places, not " + scale);
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("a rounding decides");
        }
    }

    /** Such as {@code 2 decimal places, half up}. */
    @Override
    public String toString() {
        String places = scale == 0 ? "whole numbers" : scale == 1 ? "1 decimal place" : scale + " decimal places";
        return places + ", " + mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
