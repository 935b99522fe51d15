package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Unit;

/** No amount is below nought. */
final class NothingNegative implements ReplyRule, AmountVisitor {
    @Override
    public void check(Reply reply) {
        reply.eachAmount(this);
    }

    @Override
    public void visit(Reply reply, AmountPlace place, int index, BigDecimal amount, Unit unit) {
        if (amount.signum() < 0) {
            reply.findInAmount(
                    FindingCode.NEGATIVE_QUANTITY, place, index, amount.toPlainString(), "nought or more", "unit");
        }
    }
}
