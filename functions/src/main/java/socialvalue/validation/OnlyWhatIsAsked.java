package socialvalue.validation;

import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftQuantity;

/** What a criterion does not ask for is not scored; better said than silently dropped. */
final class OnlyWhatIsAsked implements ReplyRule {
    @Override
    public void check(Reply reply) {
        DraftResponse response = reply.response();
        Asked asked = reply.asked();
        if (response.quantity() != null && asked != Asked.FIGURE) {
            notAsked(reply, "quantity", "a quantity");
        }
        if (!response.options().isEmpty() && asked != Asked.OPTIONS) {
            notAsked(reply, "options", "quantities of options");
        }
        if (response.pounds() != null && !countsPounds(reply)) {
            notAsked(reply, "pounds", "an amount in pounds");
        }
        if (response.answer() != null && asked != Asked.YES_OR_NO) {
            notAsked(reply, "answer", "yes or no");
        }
        if (reply.figure() != null) {
            checkForms(reply, reply.figure());
        }
        if (response.hasStatement()
                && reply.criterion().response().needs() == Needs.QUANTITY
                && reply.criterion().response().wordLimit().isEmpty()) {
            reply.find(
                    FindingCode.STATEMENT_NOT_ASKED,
                    "statement",
                    "a method statement",
                    "no statement",
                    "response, needs");
        }
    }

    static boolean countsPounds(Reply reply) {
        return reply.asked() == Asked.OPTIONS
                && reply.criterion().method() instanceof Value value
                && value.poundsAtFaceValue();
    }

    /** A figure in another form beside the one asked for; alone, it is for {@link QuantityIsGiven} to say. */
    private static void checkForms(Reply reply, DraftQuantity figure) {
        boolean single = figure.amount() != null;
        boolean byPeriod = !figure.periods().isEmpty();
        boolean byHeads = figure.isFullTimeEquivalent();
        boolean given =
                switch (reply.form()) {
                    case SINGLE_FIGURE -> single;
                    case PER_PERIOD -> byPeriod;
                    case FULL_TIME_EQUIVALENT -> byHeads;
                };
        if (!given) {
            return;
        }
        if (single && reply.form() != QuantityForm.SINGLE_FIGURE) {
            notAsked(reply, "quantity/amount", "a single figure");
        }
        if (byPeriod && reply.form() != QuantityForm.PER_PERIOD) {
            notAsked(reply, "quantity/periods", "a figure for each period");
        }
        if (byHeads && reply.form() != QuantityForm.FULL_TIME_EQUIVALENT) {
            notAsked(reply, "quantity", "heads and years");
        }
    }

    private static void notAsked(Reply reply, String path, String what) {
        reply.add(Finding.of(
                        FindingCode.QUANTITY_NOT_ASKED,
                        reply.response().at(path),
                        what,
                        QuantityIsGiven.whatIsAsked(reply))
                .remediedBy("Leave it out; this criterion is not scored on " + what + ".")
                .citing("frame, criterion " + reply.criterion().id() + ", method"));
    }
}
