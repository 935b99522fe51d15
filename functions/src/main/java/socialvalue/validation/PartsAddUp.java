package socialvalue.validation;

import java.math.BigDecimal;
import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Settings.FullTimeEquivalent;
import socialvalue.submission.DraftResponse.DraftPeriod;
import socialvalue.submission.DraftResponse.DraftQuantity;

/**
 * A stated total is the sum of its parts, exactly: of the periods, of heads times years, or the single figure itself.
 */
final class PartsAddUp implements ReplyRule {
    @Override
    public void check(Reply reply) {
        DraftQuantity figure = reply.figure();
        if (figure == null || figure.total() == null) {
            return;
        }
        BigDecimal sum =
                switch (reply.form()) {
                    case SINGLE_FIGURE -> figure.amount();
                    case PER_PERIOD -> sum(figure.periods());
                    case FULL_TIME_EQUIVALENT -> fullTimeEquivalent(reply, figure);
                };
        if (sum != null && sum.compareTo(figure.total()) != 0) {
            reply.find(
                    FindingCode.PARTS_DO_NOT_ADD_UP,
                    "quantity/total",
                    figure.total().toPlainString(),
                    sum.toPlainString() + ", the sum of the parts",
                    "response, form");
        }
    }

    private static BigDecimal sum(List<DraftPeriod> periods) {
        BigDecimal sum = null;
        for (DraftPeriod period : periods) {
            if (period.amount() == null) {
                return null;
            }
            sum = sum == null ? period.amount() : sum.add(period.amount());
        }
        return sum;
    }

    private static BigDecimal fullTimeEquivalent(Reply reply, DraftQuantity figure) {
        BigDecimal fullTime = product(figure.fullTimeHeads(), figure.fullTimeYears());
        BigDecimal partTime = product(figure.partTimeHeads(), figure.partTimeYears());
        if (fullTime == null || partTime == null || !figure.isFullTimeEquivalent()) {
            return null;
        }
        return reply.frame()
                .settings()
                .fullTimeEquivalent()
                .map(FullTimeEquivalent::partTimeFactor)
                .map(factor -> fullTime.add(partTime.multiply(factor)).stripTrailingZeros())
                .orElse(null);
    }

    /** Nought where neither is given, null where one is missing. */
    private static BigDecimal product(BigDecimal heads, BigDecimal years) {
        if (heads == null && years == null) {
            return BigDecimal.ZERO;
        }
        return heads == null || years == null ? null : heads.multiply(years);
    }
}
