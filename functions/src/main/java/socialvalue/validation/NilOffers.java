package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.submission.DraftResponse;

/** A nil offer is valid, and offers nothing beside. */
final class NilOffers implements ReplyRule {
    @Override
    public void check(Reply reply) {
        DraftResponse response = reply.response();
        boolean words = reply.asked() == Asked.WORDS_ONLY && response.hasStatement();
        if (Boolean.TRUE.equals(response.answer()) || words || amountsToSomething(reply)) {
            reply.find(
                    FindingCode.NIL_CONTRADICTED,
                    "nil",
                    "nil, and " + (words ? "a statement" : "an offer"),
                    "nil alone",
                    "response");
        }
    }

    private static boolean amountsToSomething(Reply reply) {
        boolean[] something = new boolean[1];
        reply.eachAmount((self, place, index, amount, unit) -> something[0] |= amount.signum() != 0);
        return something[0];
    }
}
