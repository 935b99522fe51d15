package socialvalue.validation;

import java.util.List;
import socialvalue.finding.Findings;
import socialvalue.model.DraftSources;
import socialvalue.model.DraftSources.Reference;

/** One thing the sources of any policy data must keep to, whether of a model or of unit values. */
interface SourceRule {
    /** All of them. */
    List<SourceRule> ALL = List.of(new EveryValueHasASource(), new SourcesAreDefined(), new SourcesAreUnique());

    /** Adds a finding for each place that does not. */
    void check(DraftSources sources, List<Reference> references, Findings findings);
}
