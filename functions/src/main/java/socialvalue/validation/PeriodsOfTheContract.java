package socialvalue.validation;

import java.util.ArrayList;
import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.submission.DraftResponse.DraftPeriod;

/** Where figures are asked by period, there is one for each period of the contract's term, and no other. */
final class PeriodsOfTheContract implements ReplyRule {
    private static final String CITATION = "frame, exercise, term, periods";

    @Override
    public void check(Reply reply) {
        boolean byHeads = reply.figure() != null
                && reply.figure().isFullTimeEquivalent()
                && reply.figure().periods().isEmpty()
                && reply.figure().amount() == null;
        if (reply.figure() == null || reply.form() != QuantityForm.PER_PERIOD || byHeads) {
            return;
        }
        List<String> term = reply.frame().exercise().term().periods();
        int[] firstSeen = new int[term.size()];
        List<DraftPeriod> given = reply.figure().periods();
        for (int i = 0; i < given.size(); i++) {
            checkOne(reply, term, firstSeen, given.get(i), i);
        }
        List<String> missing = new ArrayList<>(0);
        for (int i = 0; i < firstSeen.length; i++) {
            if (firstSeen[i] == 0) {
                missing.add(term.get(i));
            }
        }
        if (!missing.isEmpty()) {
            find(
                    reply,
                    FindingCode.PERIODS_MISSING,
                    "quantity/periods",
                    given.isEmpty() && reply.figure().amount() != null
                            ? "one figure for the whole term"
                            : "no figure for " + String.join(", ", missing),
                    "a figure for each of " + String.join(", ", term));
        }
    }

    private static void checkOne(Reply reply, List<String> term, int[] firstSeen, DraftPeriod period, int index) {
        if (period.period() == null) {
            return;
        }
        int position = position(term, period.period());
        if (position < 0) {
            find(
                    reply,
                    FindingCode.PERIOD_OUTSIDE_CONTRACT,
                    path(index),
                    "“" + period.period() + "”",
                    "one of " + String.join(", ", term));
        } else if (firstSeen[position] > 0) {
            find(
                    reply,
                    FindingCode.REPEATED_PERIOD,
                    path(index),
                    "“" + period.period() + "”, as in line " + firstSeen[position],
                    "each period once");
        } else if (period.amount() != null) {
            firstSeen[position] = index + 1;
        }
    }

    private static String path(int index) {
        return "quantity/periods/" + index + "/period";
    }

    private static void find(Reply reply, FindingCode code, String path, String found, String expected) {
        reply.find(code, code.severity(), path, found, expected, CITATION);
    }

    /** The place of a period in the term, from 0, ignoring case and surrounding space; -1 where it is not of it. */
    static int position(List<String> term, String period) {
        String stripped = period.strip();
        for (int i = 0; i < term.size(); i++) {
            if (term.get(i).equalsIgnoreCase(stripped)) {
                return i;
            }
        }
        return -1;
    }
}
