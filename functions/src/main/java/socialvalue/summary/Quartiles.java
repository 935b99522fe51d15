package socialvalue.summary;

import java.util.List;
import socialvalue.quantity.Ratio;

/**
 * Where the quarters of a set of figures lie. With the figures in rising order and counted from nought, the quartile of
 * a share p of n figures stands at place p x (n - 1), and between two places in proportion: what spreadsheets call
 * QUARTILE.INC.
 *
 * @param lower a quarter of the way from the least figure to the greatest
 * @param median half of it
 * @param upper three quarters of it
 */
public record Quartiles(Ratio lower, Ratio median, Ratio upper) {
    /** How they are found, in a sentence that can be printed beside them. */
    public static final String DEFINITION = "Quartiles are found with the figures in rising order, the least at place 0"
            + " and the greatest at place n - 1: the lower quartile stands at a quarter of n - 1, the median at half and"
            + " the upper quartile at three quarters, and between two places in proportion (as QUARTILE.INC does).";

    /** @param rising at least one figure, in rising order */
    static Quartiles of(List<Ratio> rising) {
        return new Quartiles(at(rising, 1, 4), at(rising, 1, 2), at(rising, 3, 4));
    }

    private static Ratio at(List<Ratio> rising, int numerator, int denominator) {
        int steps = numerator * (rising.size() - 1);
        int below = steps / denominator;
        Ratio between = Ratio.of(steps % denominator, denominator);
        Ratio least = rising.get(below);
        return between.signum() == 0
                ? least
                : least.plus(rising.get(below + 1).minus(least).times(between));
    }
}
