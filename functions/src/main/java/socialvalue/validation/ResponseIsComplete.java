package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.DraftResponse;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Value;

/**
 * What is declared only where it can matter is declared exactly there: the form of a quantity and how it counts where
 * something is counted, a word limit where a statement is asked.
 */
final class ResponseIsComplete implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (part.method() == null || part.unit() == null) {
            return;
        }
        DraftResponse response = part.response();
        boolean quantity = part.unit().isPresent();
        exactlyWhere(
                frame,
                criterion.at("response/form"),
                quantity,
                "single-figure, per-period or full-time-equivalent, as a unit is given",
                findings);
        exactlyWhere(
                frame,
                criterion.at("counting"),
                quantity || part.method() instanceof Value,
                "cap, basis and drop-off, as something is counted",
                findings);
        if (response.needs() != null) {
            exactlyWhere(
                    frame,
                    criterion.at("response/word-limit"),
                    response.asksStatement(),
                    "a limit or none, as a statement is asked",
                    findings);
        }
    }

    private static void exactlyWhere(
            DraftFrame frame, String pointer, boolean wanted, String expected, Findings findings) {
        if (!frame.places().has(pointer.substring(0, pointer.lastIndexOf('/')))) {
            return;
        }
        boolean given = frame.places().has(pointer);
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (wanted && !given) {
            findings.add(FindingCode.MISSING_KEY, frame.place(pointer), "no key " + key, expected);
        } else if (given && !wanted) {
            findings.add(
                    FindingCode.METHOD_DOES_NOT_FIT,
                    frame.place(pointer),
                    "the key " + key,
                    "no such key: the criterion asks for nothing it could be applied to");
        }
    }
}
