package socialvalue.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.frame.ScoringMethod.Currency;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.quantity.Money;
import socialvalue.quantity.Unit;
import socialvalue.submission.DraftResponse.DraftOption;

/** An offer worth more than the declared ratio to the contract's estimated value is worth a look, and never more. */
final class InProportion implements ReplyRule {
    @Override
    public void check(Reply reply) {
        Optional<BigDecimal> ratio = reply.frame().settings().outOfProportion();
        Optional<Money> estimate = reply.frame().exercise().estimatedValue();
        if (ratio.isEmpty() || estimate.isEmpty()) {
            return;
        }
        BigDecimal offered = pounds(reply);
        if (offered.signum() <= 0) {
            return;
        }
        BigDecimal most = ratio.get().multiply(estimate.get().pounds());
        if (offered.compareTo(most) > 0) {
            reply.find(
                    FindingCode.OUT_OF_PROPORTION,
                    Severity.WORTH_A_LOOK,
                    reply.asked() == Asked.OPTIONS ? "options" : "quantity",
                    new Money(offered).toString(),
                    "up to " + new Money(most) + ", " + ratio.get().toPlainString()
                            + " times the contract's estimated value",
                    "frame, settings, out-of-proportion");
        }
    }

    /** What is offered in sterling, before any cap; nought where the criterion does not count sterling. */
    private static BigDecimal pounds(Reply reply) {
        if (reply.asked() == Asked.OPTIONS) {
            return reply.criterion().method() instanceof Value value && value.currency() == Currency.POUNDS
                    ? pounds(reply, value)
                    : BigDecimal.ZERO;
        }
        boolean sterling = reply.criterion()
                .unit()
                .filter(unit -> unit.kind() == Unit.Kind.POUNDS)
                .isPresent();
        if (!sterling) {
            return BigDecimal.ZERO;
        }
        BigDecimal[] sum = {BigDecimal.ZERO};
        reply.eachAmount((self, place, index, amount, unit) -> {
            if (place != AmountPlace.TOTAL) {
                sum[0] = sum[0].add(amount);
            }
        });
        return sum[0];
    }

    private static BigDecimal pounds(Reply reply, Value value) {
        BigDecimal sum = value.poundsAtFaceValue() && reply.response().pounds() != null
                ? reply.response().pounds()
                : BigDecimal.ZERO;
        List<DraftOption> lines = reply.response().options();
        for (int i = 0; i < lines.size(); i++) {
            Option option = reply.option(lines.get(i));
            if (option == null || lines.get(i).amount() == null) {
                continue;
            }
            BigDecimal each = BigDecimal.ZERO;
            for (UpliftedValue unitValue : option.values()) {
                each = each.add(unitValue.amount());
            }
            sum = sum.add(lines.get(i).amount().multiply(each));
        }
        return sum;
    }
}
