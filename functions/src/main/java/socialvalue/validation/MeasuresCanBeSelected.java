package socialvalue.validation;

import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.Measure;

/** Every measure a frame names is one of its model's, and its wording is published. */
final class MeasuresCanBeSelected implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        check(frame, part.measure(), criterion.at("measure"), findings);
        if (part.method() instanceof Value value) {
            int index = 0;
            for (Option option : value.options()) {
                String place = criterion.atMethod(value, "options/" + index++ + "/measure");
                check(frame, option.measure().orElse(null), place, findings);
            }
        }
    }

    private static void check(DraftFrame frame, String id, String pointer, Findings findings) {
        if (id == null || frame.model() == null) {
            return;
        }
        Optional<Measure> measure = Measures.named(frame, id);
        if (measure.isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_REFERENCE,
                    frame.place(pointer),
                    id,
                    "a measure of " + frame.model().edition());
        } else if (!measure.get().hasWording()) {
            findings.add(Finding.of(
                            FindingCode.MEASURE_WITHOUT_WORDING,
                            frame.place(pointer),
                            id,
                            "a measure whose wording the authority has published")
                    .citing(measure.get().source().text()));
        }
    }
}
