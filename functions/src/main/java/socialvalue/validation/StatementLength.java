package socialvalue.validation;

import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.Excess;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.WordLimit;

/** A statement that is needed is there, and keeps to the word limit. */
final class StatementLength implements ReplyRule {
    @Override
    public void check(Reply reply) {
        SocialValueCriterion.Response asked = reply.criterion().response();
        boolean needed = asked.needs() != Needs.QUANTITY;
        if (!reply.response().hasStatement()) {
            if (needed) {
                reply.find(
                        FindingCode.STATEMENT_MISSING,
                        "statement",
                        "no statement",
                        "a method statement",
                        "response, needs");
            }
            return;
        }
        if (asked.wordLimit().isEmpty()) {
            return;
        }
        WordLimit limit = asked.wordLimit().get();
        int words = reply.words();
        if (words > limit.words()) {
            boolean earnsNothing = needed && limit.excess() == Excess.STATEMENT_EARNS_NO_POINTS;
            reply.find(
                    FindingCode.STATEMENT_TOO_LONG,
                    earnsNothing ? Severity.EARNS_NO_POINTS : FindingCode.STATEMENT_TOO_LONG.severity(),
                    "statement",
                    words + " words",
                    "up to " + limit.words() + " words; "
                            + (limit.excess() == Excess.NOT_MARKED
                                    ? "the rest is not marked"
                                    : "a longer one is not marked"),
                    "frame, criterion " + reply.criterion().id() + ", response, word-limit");
        }
    }

    /** How many words of a statement are marked. */
    static int marked(Reply reply) {
        int words = reply.words();
        Optional<WordLimit> limit = reply.criterion().response().wordLimit();
        if (limit.isEmpty() || words <= limit.get().words()) {
            return words;
        }
        return limit.get().excess() == Excess.NOT_MARKED ? limit.get().words() : 0;
    }

    /** Words are the longest runs of characters that are not spaces, no-break spaces among them. */
    static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ' || c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c));
            if (!space && !within) {
                words++;
            }
            within = !space;
        }
        return words;
    }
}
