package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.model.Measure;
import socialvalue.quantity.Unit;

/**
 * People and things are counted whole. Full-time equivalents, hours and averages are not counts and may have a
 * fraction: their units are of another kind, and a single figure of a measure that is averaged over its periods is an
 * average.
 */
final class WholeHeadcounts implements ReplyRule, AmountVisitor {
    @Override
    public void check(Reply reply) {
        reply.eachAmount(this);
    }

    @Override
    public void visit(Reply reply, AmountPlace place, int index, BigDecimal amount, Unit unit) {
        if (unit == null || unit.kind() != Unit.Kind.HEADCOUNT || isAverage(reply, place) || isWhole(amount)) {
            return;
        }
        reply.findInAmount(
                FindingCode.FRACTIONAL_HEADCOUNT,
                place,
                index,
                amount.toPlainString(),
                "a whole number of " + unit,
                "unit");
    }

    private static boolean isAverage(Reply reply, AmountPlace place) {
        return place == AmountPlace.SINGLE_FIGURE
                && reply.measure()
                        .flatMap(Measure::aggregation)
                        .filter(Measure.Aggregation.MEAN::equals)
                        .isPresent();
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.scale() <= 0 || amount.stripTrailingZeros().scale() <= 0;
    }
}
