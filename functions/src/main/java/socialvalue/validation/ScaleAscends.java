package socialvalue.validation;

import java.math.BigDecimal;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Mark;
import socialvalue.frame.ScoringMethod.Marks;

/** A scale lists two marks or more upwards from nought or above; a minimum mark is one of them. */
final class ScaleAscends implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        if (!(part.method() instanceof Marks marks)) {
            return;
        }
        if (marks.scale().size() < 2) {
            findings.add(
                    FindingCode.SCALE_NOT_ASCENDING,
                    frame.place(criterion.atMethod(marks, "scale")),
                    marks.scale().size() + " mark",
                    "two marks or more");
        }
        BigDecimal before = null;
        int index = 0;
        for (Mark mark : marks.scale()) {
            String place = criterion.atMethod(marks, "scale/" + index++ + "/mark");
            if (before == null ? mark.mark().signum() < 0 : mark.mark().compareTo(before) <= 0) {
                findings.add(
                        FindingCode.SCALE_NOT_ASCENDING,
                        frame.place(place),
                        "the mark " + mark.mark().toPlainString(),
                        before == null ? "a lowest mark of 0 or above" : "a mark above " + before.toPlainString());
            }
            before = mark.mark();
        }
        if (marks.minimum().isPresent() && !marks.has(marks.minimum().get())) {
            findings.add(
                    FindingCode.MARK_NOT_ON_SCALE,
                    frame.place(criterion.atMethod(marks, "minimum")),
                    marks.minimum().get().toPlainString(),
                    "a mark of the scale, or none");
        }
    }
}
