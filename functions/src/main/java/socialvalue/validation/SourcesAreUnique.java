package socialvalue.validation;

import java.util.List;
import socialvalue.finding.Findings;
import socialvalue.model.DraftSources;
import socialvalue.model.DraftSources.DraftAssumption;
import socialvalue.model.DraftSources.DraftCitation;
import socialvalue.model.DraftSources.Reference;

/** No two citations have one identifier, no two assumptions one number. */
final class SourcesAreUnique implements SourceRule {
    @Override
    public void check(DraftSources sources, List<Reference> references, Findings findings) {
        Repeats.of("citation", sources.citations().stream().map(DraftCitation::id), findings);
        Repeats.of("assumption", sources.assumptions().stream().map(DraftAssumption::number), findings);
    }
}
