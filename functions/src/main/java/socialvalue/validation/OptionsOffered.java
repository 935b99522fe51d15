package socialvalue.validation;

import java.util.List;
import java.util.stream.Collectors;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure.Direction;
import socialvalue.submission.DraftResponse.DraftOption;

/** Each line names an option the criterion lists, says how much of it, and no two name the same. */
final class OptionsOffered implements ReplyRule {
    @Override
    public void check(Reply reply) {
        if (reply.asked() != Asked.OPTIONS) {
            return;
        }
        List<DraftOption> lines = reply.response().options();
        for (int i = 0; i < lines.size(); i++) {
            DraftOption line = lines.get(i);
            if (line.option() == null) {
                continue;
            }
            if (reply.option(line) == null) {
                reply.findInOption(
                        FindingCode.UNKNOWN_OPTION,
                        i,
                        "option",
                        "“" + line.option() + "”",
                        listed(reply),
                        "method, options");
            } else if (line.amount() == null) {
                reply.findInOption(
                        FindingCode.QUANTITY_MISSING,
                        i,
                        "amount",
                        "no figure",
                        "how much is offered",
                        "method, options");
            }
            int earlier = earlier(lines, i);
            if (earlier >= 0) {
                // Which of two is meant nobody can say, so neither counts
                reply.findInOption(
                        FindingCode.REPEATED_OPTION,
                        i,
                        "option",
                        "“" + line.option() + "”, as in line " + (earlier + 1),
                        "each option once",
                        "method, options");
                reply.forfeits().option(earlier);
            }
        }
    }

    /** Whether a bidder could gain by a line that does not count, so that the whole criterion must not. */
    static boolean leavingOneOutCouldHelp(SocialValueCriterion criterion) {
        return criterion.method() instanceof Value value
                && value.then() instanceof RelativeToBest relative
                && relative.direction() == Direction.LESS_IS_BETTER;
    }

    private static int earlier(List<DraftOption> lines, int index) {
        for (int i = 0; i < index; i++) {
            if (lines.get(index).option().equals(lines.get(i).option())) {
                return i;
            }
        }
        return -1;
    }

    private static String listed(Reply reply) {
        return reply.criterion().method() instanceof Value value
                ? value.options().stream().map(Option::id).collect(Collectors.joining(", ", "one of ", ""))
                : "an option";
    }
}
