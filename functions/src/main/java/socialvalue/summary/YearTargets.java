package socialvalue.summary;

import java.util.Optional;
import socialvalue.agreement.PortfolioRow;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;

/**
 * How many promises reached what was promised for a financial year, by what is verified in it.
 *
 * @param reached met or passed it
 * @param notReached did not, or not yet
 * @param notComparable of which nothing is verified that could be held against it
 * @param none with no quantity promised for that year
 */
public record YearTargets(int reached, int notReached, int notComparable, int none) {
    static final YearTargets NOTHING = new YearTargets(0, 0, 0, 0);

    /** How many promises there are in all. */
    public int all() {
        return reached + notReached + notComparable + none;
    }

    static YearTargets of(PortfolioRow.Line line) {
        if (line.promised().isEmpty()) {
            return new YearTargets(0, 0, 0, 1);
        }
        boolean less = line.direction() == Direction.LESS_IS_BETTER;
        if (line.verified().isEmpty() && (less || line.aggregation() != Aggregation.SUM)) {
            return new YearTargets(0, 0, 1, 0);
        }
        int against =
                line.verified().orElse(Ratio.ZERO).compareTo(line.promised().get());
        return (less ? against <= 0 : against >= 0) ? new YearTargets(1, 0, 0, 0) : new YearTargets(0, 1, 0, 0);
    }

    /**
     * What is verified of a line as a share of what is promised for the year; empty where there is no such quotient.
     */
    public static Optional<Ratio> share(PortfolioRow.Line line) {
        return line.promised().flatMap(promised -> line.verified()
                .flatMap(verified -> Attainment.share(line.direction(), promised, verified)));
    }

    YearTargets plus(YearTargets that) {
        return new YearTargets(
                reached + that.reached,
                notReached + that.notReached,
                notComparable + that.notComparable,
                none + that.none);
    }
}
