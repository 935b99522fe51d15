package socialvalue.validation;

import static socialvalue.finding.FindingCode.UNKNOWN_REFERENCE;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.finding.Findings;
import socialvalue.model.DraftEdition;
import socialvalue.model.DraftEdition.DraftMeasure;
import socialvalue.model.DraftEdition.DraftOutcome;
import socialvalue.model.Located;

/** Each measure belongs to an outcome of the edition. */
final class OutcomesAreDefined implements EditionRule {
    @Override
    public void check(DraftEdition edition, Findings findings) {
        Set<String> outcomes = edition.outcomes().stream()
                .map(DraftOutcome::id)
                .filter(Objects::nonNull)
                .map(Located::value)
                .collect(Collectors.toSet());
        edition.measures().stream()
                .map(DraftMeasure::outcome)
                .filter(Objects::nonNull)
                .filter(outcome -> !outcomes.contains(outcome.value()))
                .forEach(outcome -> findings.add(
                        UNKNOWN_REFERENCE, outcome.location(), outcome.value(), "the id of one of the outcomes"));
    }
}
