package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.frame.Counting;
import socialvalue.quantity.Percentage;

/**
 * Where quantities count net, deadweight and attribution are declared; where they are declared they are percentages.
 */
final class NetOfWhatIsDeclared implements ReplyRule {
    @Override
    public void check(Reply reply) {
        boolean net = reply.criterion().counting().basis() == Counting.Basis.NET
                && (reply.asked() == Asked.FIGURE || reply.asked() == Asked.OPTIONS);
        check(
                reply,
                net,
                "deadweight",
                reply.response().deadweight(),
                FindingCode.DEADWEIGHT_MISSING,
                FindingCode.DEADWEIGHT_OUT_OF_RANGE);
        check(
                reply,
                net,
                "attribution",
                reply.response().attribution(),
                FindingCode.ATTRIBUTION_MISSING,
                FindingCode.ATTRIBUTION_OUT_OF_RANGE);
    }

    private static void check(
            Reply reply, boolean net, String field, BigDecimal value, FindingCode missing, FindingCode outOfRange) {
        if (value == null && net) {
            reply.find(missing, field, "no " + field, "a percentage from 0 to 100", "counting");
        } else if (value != null && !Percentage.inRange(value)) {
            // What does not count costs nothing
            Severity severity = net ? outOfRange.severity() : Severity.WORTH_A_LOOK;
            reply.find(
                    outOfRange,
                    severity,
                    field,
                    value.toPlainString() + "%",
                    "from 0% to 100%",
                    "frame, criterion " + reply.criterion().id() + ", counting");
        }
    }
}
