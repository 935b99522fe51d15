package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftMeasure;
import socialvalue.model.DraftEdition.DraftOutcome;

/** No two outcomes or measures have one identifier, and no two measures one number of the authority's. */
final class OutcomesAndMeasuresAreUnique implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        Repeats.of("outcome", edition.outcomes().stream().map(DraftOutcome::id), findings);
        Repeats.of("measure", edition.measures().stream().map(DraftMeasure::id), findings);
        Repeats.of("measure number", edition.measures().stream().map(DraftMeasure::number), findings);
    }
}
