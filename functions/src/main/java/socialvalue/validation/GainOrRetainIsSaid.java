package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.model.Measure;
import socialvalue.model.Measure.ChangePair;

/** Where a measure's wording names a pair such as gain / retain, an offer says which it counts. */
final class GainOrRetainIsSaid implements ReplyRule {
    @Override
    public void check(Reply reply) {
        ChangePair pair = reply.asked() == Asked.WORDS_ONLY
                ? null
                : reply.measure().flatMap(Measure::changes).orElse(null);
        if (pair == null) {
            return;
        }
        String change = reply.response().change();
        String stripped = change == null ? "" : change.strip();
        if (!pair.first().equalsIgnoreCase(stripped) && !pair.second().equalsIgnoreCase(stripped)) {
            reply.find(
                    FindingCode.GAIN_OR_RETAIN_NOT_SAID,
                    "change",
                    stripped.isEmpty() ? "neither" : "“" + change + "”",
                    pair.first() + " or " + pair.second(),
                    "measure");
        }
    }
}
