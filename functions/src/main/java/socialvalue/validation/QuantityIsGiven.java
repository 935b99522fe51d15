package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftQuantity;

/** What a criterion is scored on must be there, in the form it asks for. */
final class QuantityIsGiven implements ReplyRule {
    @Override
    public void check(Reply reply) {
        DraftResponse response = reply.response();
        switch (reply.asked()) {
            case WORDS_ONLY -> {}
            case YES_OR_NO -> {
                if (response.answer() == null) {
                    reply.find(FindingCode.ANSWER_MISSING, "answer", "no answer", "yes or no", "method");
                }
            }
            case OPTIONS -> {
                if (response.options().isEmpty()
                        && (response.pounds() == null || !OnlyWhatIsAsked.countsPounds(reply))) {
                    missing(reply, "options", response.quantity() == null ? "no option" : "a quantity of no option");
                }
            }
            case FIGURE -> checkFigure(reply, response.quantity());
        }
    }

    static String whatIsAsked(Reply reply) {
        return switch (reply.asked()) {
            case WORDS_ONLY -> "a method statement";
            case YES_OR_NO -> "yes or no";
            case OPTIONS ->
                "quantities of the options listed" + (OnlyWhatIsAsked.countsPounds(reply) ? ", or pounds" : "");
            case FIGURE ->
                switch (reply.form()) {
                    case SINGLE_FIGURE -> "a single figure";
                    case PER_PERIOD -> "a figure for each period";
                    case FULL_TIME_EQUIVALENT -> "full-time and part-time heads and years";
                };
        };
    }

    private static void checkFigure(Reply reply, DraftQuantity figure) {
        if (figure == null) {
            missing(reply, "quantity", "no quantity");
            return;
        }
        if (figure.isFullTimeEquivalent() && reply.form() != QuantityForm.FULL_TIME_EQUIVALENT) {
            if (figure.amount() == null && figure.periods().isEmpty()) {
                reply.find(
                        FindingCode.FULL_TIME_EQUIVALENT_NOT_ASKED,
                        "quantity",
                        "heads and years",
                        whatIsAsked(reply),
                        "response, form");
                return;
            }
        }
        switch (reply.form()) {
            case SINGLE_FIGURE -> {
                if (figure.amount() == null) {
                    missing(
                            reply,
                            "quantity/amount",
                            figure.periods().isEmpty() ? "no figure" : "a figure for each period");
                }
            }
            case PER_PERIOD -> {}
            case FULL_TIME_EQUIVALENT -> checkHeads(reply, figure);
        }
    }

    private static void checkHeads(Reply reply, DraftQuantity figure) {
        if (!figure.isFullTimeEquivalent()) {
            missing(reply, "quantity/fullTime", figure.amount() == null ? "no figure" : "a single figure");
            return;
        }
        checkPair(reply, "quantity/fullTime", figure.fullTimeHeads(), figure.fullTimeYears());
        checkPair(reply, "quantity/partTime", figure.partTimeHeads(), figure.partTimeYears());
    }

    private static void checkPair(Reply reply, String path, BigDecimal heads, BigDecimal years) {
        if (heads != null && years == null) {
            reply.find(
                    FindingCode.QUANTITY_MISSING,
                    path + "/years",
                    "heads without years",
                    "heads and years",
                    "response, form");
        }
        if (heads == null && years != null) {
            reply.find(
                    FindingCode.QUANTITY_MISSING,
                    path + "/heads",
                    "years without heads",
                    "heads and years",
                    "response, form");
        }
    }

    private static void missing(Reply reply, String path, String found) {
        reply.find(FindingCode.QUANTITY_MISSING, path, found, whatIsAsked(reply), "method");
    }
}
