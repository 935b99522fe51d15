package socialvalue.validation;

import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;

/** One thing a model edition must keep to. */
interface EditionRule {
    /** Adds a finding for each place that does not. */
    void check(DraftEdition edition, Findings findings);
}
