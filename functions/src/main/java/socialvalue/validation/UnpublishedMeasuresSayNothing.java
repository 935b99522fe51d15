package socialvalue.validation;

import static socialvalue.finding.FindingCode.UNUSABLE_VALUE;
import static socialvalue.model.Measure.Status.UNPUBLISHED;

import java.util.Objects;
import java.util.stream.Stream;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftMeasure;

/**
 * An unpublished measure has an identifier and a reason to count it, and nothing else: whatever else it said was
 * invented.
 */
final class UnpublishedMeasuresSayNothing implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        for (DraftMeasure measure : edition.measures()) {
            if (measure.status() != null && measure.status().value() == UNPUBLISHED) {
                Stream.of(
                                measure.number(),
                                measure.outcome(),
                                measure.wording(),
                                measure.unit(),
                                measure.direction(),
                                measure.kind(),
                                measure.aggregation(),
                                measure.changes(),
                                measure.inferred())
                        .filter(Objects::nonNull)
                        .forEach(said -> findings.add(Finding.of(
                                        UNUSABLE_VALUE,
                                        said.location(),
                                        "a value in an unpublished measure",
                                        "no key but id, status and its source")
                                .remediedBy("Leave it out, or give the measure another status and its citation.")));
            }
        }
    }
}
