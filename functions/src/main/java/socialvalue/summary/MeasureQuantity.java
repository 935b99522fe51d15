package socialvalue.summary;

import java.math.BigDecimal;
import java.util.Optional;
import socialvalue.agreement.PortfolioRow;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

/**
 * What agreements together promised and delivered of one measure in one unit.
 *
 * @param of what is added up in it
 * @param promises how many promises there are
 * @param amounts their quantities; empty where periods are not added up, for then agreements are not either
 */
public record MeasureQuantity(Of of, int promises, Optional<Amounts> amounts) {
    /**
     * What can be added to each other.
     *
     * @param unit what is counted
     * @param direction which way is better
     * @param aggregation how the quantities of several periods are put together
     * @param contribution whether they are contributions to a population indicator
     */
    public record Of(Unit unit, Direction direction, Aggregation aggregation, boolean contribution) {
        static Of of(PortfolioRow.Line line) {
            return new Of(line.unit(), line.direction(), line.aggregation(), line.contribution());
        }
    }

    /**
     * Quantities.
     *
     * @param promised for the year
     * @param verified in the year
     * @param awaiting that nobody has decided about
     * @param queried that do not count until they are verified
     */
    public record Amounts(Ratio promised, Ratio verified, BigDecimal awaiting, BigDecimal queried) {
        private Amounts plus(Amounts that) {
            return new Amounts(
                    promised.plus(that.promised),
                    verified.plus(that.verified),
                    awaiting.add(that.awaiting),
                    queried.add(that.queried));
        }
    }

    static MeasureQuantity of(PortfolioRow.Line line) {
        return new MeasureQuantity(
                Of.of(line),
                1,
                line.aggregation() == Aggregation.SUM
                        ? Optional.of(new Amounts(
                                line.promised().orElse(Ratio.ZERO),
                                line.verified().orElse(Ratio.ZERO),
                                line.awaiting(),
                                line.queried()))
                        : Optional.empty());
    }

    MeasureQuantity plus(MeasureQuantity that) {
        return new MeasureQuantity(
                of, promises + that.promises, amounts.map(mine -> mine.plus(that.amounts.orElseThrow())));
    }
}
