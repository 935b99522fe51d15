package socialvalue.validation;

import static socialvalue.finding.FindingCode.UNKNOWN_REFERENCE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.finding.Findings;
import socialvalue.model.DraftSources;
import socialvalue.model.DraftSources.DraftAssumption;
import socialvalue.model.DraftSources.DraftCitation;
import socialvalue.model.DraftSources.Reference;
import socialvalue.model.Located;

/** What a value refers to is defined. */
final class SourcesAreDefined implements SourceRule {
    @Override
    public void check(DraftSources sources, List<Reference> references, Findings findings) {
        Set<String> citations = sources.citations().stream()
                .map(DraftCitation::id)
                .filter(Objects::nonNull)
                .map(Located::value)
                .collect(Collectors.toSet());
        for (Reference reference : references) {
            Located<String> citation = reference.citation();
            if (citation != null && !citations.contains(citation.value())) {
                findings.add(
                        UNKNOWN_REFERENCE, citation.location(), citation.value(), "the id of one of the citations");
            }
            if (reference.assumption() != null) {
                checkNumber(sources, reference.assumption(), findings);
            }
        }
    }

    /** Adds a finding where no assumption has that number. */
    static void checkNumber(DraftSources sources, Located<Integer> number, Findings findings) {
        boolean defined = sources.assumptions().stream()
                .map(DraftAssumption::number)
                .filter(Objects::nonNull)
                .anyMatch(each -> each.value().equals(number.value()));
        if (!defined) {
            findings.add(
                    UNKNOWN_REFERENCE,
                    number.location(),
                    "assumption " + number.value(),
                    "the number of one of the assumptions");
        }
    }
}
