package socialvalue.validation;

import static socialvalue.finding.FindingCode.CITATION_MISSING;
import static socialvalue.finding.FindingCode.UNUSABLE_VALUE;

import java.util.List;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.model.DraftSources;
import socialvalue.model.DraftSources.Reference;

/** Every value has one source: a citation or a numbered assumption. */
final class EveryValueHasASource implements SourceRule {
    @Override
    public void check(DraftSources sources, List<Reference> references, Findings findings) {
        for (Reference reference : references) {
            if (reference.citation() == null && reference.assumption() == null) {
                findings.add(CITATION_MISSING, reference.location(), "no source", "a citation or an assumption");
            } else if (reference.citation() != null && reference.assumption() != null) {
                findings.add(Finding.of(
                                UNUSABLE_VALUE,
                                reference.assumption().location(),
                                "a citation and an assumption",
                                "one of the two")
                        .remediedBy("Cite the source if it says so; keep the assumption if it does not."));
            } else if (reference.at() != null && reference.citation() == null) {
                findings.add(
                        UNUSABLE_VALUE, reference.at().location(), "a place in an assumption", "a place in a citation");
            }
        }
    }
}
