package socialvalue.validation;

import static socialvalue.finding.FindingCode.MISSING_KEY;
import static socialvalue.model.Measure.Status.UNPUBLISHED;

import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftMeasure;

/** A measure with a wording says everything a frame needs of it; its unit is {@link MeasuresHaveAUnit}'s. */
final class WordedMeasuresAreComplete implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        for (DraftMeasure measure : edition.measures()) {
            if (measure.status() != null && measure.status().value() != UNPUBLISHED) {
                require("outcome", measure, findings);
                require("wording", measure, findings);
                require("direction", measure, findings);
                require("kind", measure, findings);
                require("aggregation", measure, findings);
            }
        }
    }

    private static void require(String key, DraftMeasure measure, Findings findings) {
        if (!measure.given().contains(key)) {
            findings.add(
                    MISSING_KEY,
                    measure.location(),
                    "no key “" + key + "”",
                    "the key “" + key + "” in a measure that has a wording");
        }
    }
}
