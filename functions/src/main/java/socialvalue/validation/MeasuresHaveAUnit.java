package socialvalue.validation;

import static socialvalue.finding.FindingCode.UNIT_MISSING;
import static socialvalue.model.Measure.Status.UNPUBLISHED;

import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftMeasure;

/** A measure with a wording says what it counts. */
final class MeasuresHaveAUnit implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        for (DraftMeasure measure : edition.measures()) {
            if (measure.status() != null
                    && measure.status().value() != UNPUBLISHED
                    && !measure.given().contains("unit")) {
                findings.add(UNIT_MISSING, measure.location(), "no unit", "the unit's name and kind");
            }
        }
    }
}
