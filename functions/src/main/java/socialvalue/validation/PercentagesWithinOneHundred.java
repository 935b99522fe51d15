package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Unit;

/** No percentage is above one hundred. */
final class PercentagesWithinOneHundred implements ReplyRule, AmountVisitor {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Reply reply) {
        reply.eachAmount(this);
    }

    @Override
    public void visit(Reply reply, AmountPlace place, int index, BigDecimal amount, Unit unit) {
        if (unit != null && unit.kind() == Unit.Kind.PERCENT && amount.compareTo(HUNDRED) > 0) {
            reply.findInAmount(
                    FindingCode.OVER_ONE_HUNDRED_PERCENT,
                    place,
                    index,
                    amount.toPlainString() + "%",
                    "up to 100%",
                    "unit");
        }
    }
}
