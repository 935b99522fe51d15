package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;

/** An assumption that a measure's unit, direction, kind and aggregation rest on is defined. */
final class InferencesAreDefined implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        edition.inferences().forEach(number -> SourcesAreDefined.checkNumber(edition.sources(), number, findings));
    }
}
