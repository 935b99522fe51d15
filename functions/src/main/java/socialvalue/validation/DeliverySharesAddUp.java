package socialvalue.validation;

import java.math.BigDecimal;
import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Percentage;
import socialvalue.submission.DraftResponse.DraftDelivery;

/** Where anybody's share of the delivery is said, everybody's is, and together they deliver all of it. */
final class DeliverySharesAddUp implements ReplyRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Reply reply) {
        List<DraftDelivery> delivery = reply.response().delivery();
        BigDecimal sum = null;
        int shares = 0;
        for (int i = 0; i < delivery.size(); i++) {
            BigDecimal share = delivery.get(i).share();
            if (share == null) {
                continue;
            }
            shares++;
            sum = sum == null ? share : sum.add(share);
            if (!Percentage.inRange(share)) {
                find(reply, "delivery/" + i + "/share", share.toPlainString() + "%", "from 0% to 100%");
            }
        }
        if (sum == null) {
            return;
        }
        if (shares < delivery.size()) {
            find(reply, "delivery", "shares of " + shares + " of " + delivery.size(), "a share for each, or none");
        } else if (sum.compareTo(HUNDRED) != 0) {
            find(reply, "delivery", sum.toPlainString() + "%", "100%");
        }
    }

    private static void find(Reply reply, String path, String found, String expected) {
        reply.find(FindingCode.DELIVERY_SHARES_DO_NOT_ADD_UP, path, found, expected, "response");
    }
}
