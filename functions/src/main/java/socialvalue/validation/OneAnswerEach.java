package socialvalue.validation;

import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.submission.DraftResponse;

/** Each response answers a social value criterion of the frame that applies, and no two answer the same. */
final class OneAnswerEach {
    private final EvaluationFrame frame;
    private final Findings findings;
    private final DraftResponse[] answers;
    private final boolean[] repeated;

    OneAnswerEach(EvaluationFrame frame, List<DraftResponse> responses, Findings findings) {
        this.frame = frame;
        this.findings = findings;
        this.answers = new DraftResponse[frame.socialValueCriteria().size()];
        this.repeated = new boolean[answers.length];
        for (DraftResponse response : responses) {
            if (response.criterion() != null) {
                place(response);
            }
        }
    }

    /** The response that answers the criterion at this place of the frame, or null. */
    DraftResponse answer(int position) {
        return answers[position];
    }

    /** Whether it is answered more than once, and so earns no points. */
    boolean isRepeated(int position) {
        return repeated[position];
    }

    private void place(DraftResponse response) {
        int position = frame.position(response.criterion());
        if (position < 0) {
            find(
                    FindingCode.UNKNOWN_CRITERION,
                    response,
                    "“" + response.criterion() + "”",
                    "a social value criterion of the frame",
                    "frame, criteria");
            return;
        }
        SocialValueCriterion criterion = frame.socialValueCriteria().get(position);
        if (!criterion.applies()) {
            find(
                    FindingCode.CRITERION_NOT_APPLICABLE,
                    response,
                    criterion.id(),
                    "no response: " + criterion.notApplicable().orElse(""),
                    "frame, criterion " + criterion.id() + ", not-applicable");
        } else if (answers[position] == null) {
            answers[position] = response;
        } else {
            repeated[position] = true;
            find(
                    FindingCode.REPEATED_CRITERION,
                    response,
                    criterion.id() + ", answered by response " + (answers[position].index() + 1) + " already",
                    "one response to each criterion",
                    "frame, criteria");
        }
    }

    private void find(FindingCode code, DraftResponse response, String found, String expected, String citation) {
        findings.add(Finding.of(code, response.at("criterion"), found, expected).citing(citation));
    }
}
