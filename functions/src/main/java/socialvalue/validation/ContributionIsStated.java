package socialvalue.validation;

import java.util.Locale;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftCriterion.SocialValue;
import socialvalue.frame.DraftFrame;
import socialvalue.model.Measure;
import socialvalue.quantity.Unit;

/**
 * No supplier moves a statistic of the population: under such a measure the frame says what a supplier can contribute
 * and in which unit. Under any other measure it counts what the measure counts, or says what else.
 */
final class ContributionIsStated implements CriterionRule {
    @Override
    public void check(DraftFrame frame, DraftCriterion criterion, SocialValue part, Findings findings) {
        Optional<Measure> found = part.question() == null ? Measures.named(frame, part.measure()) : Optional.empty();
        if (found.isEmpty() || part.contribution() != null) {
            return;
        }
        Measure measure = found.get();
        if (measure.kind().filter(Measure.Kind.POPULATION_INDICATOR::equals).isPresent()) {
            findings.add(Finding.of(
                            FindingCode.CONTRIBUTION_MISSING,
                            frame.place(criterion.at("contribution")),
                            measure.id() + " is a population indicator",
                            "what a supplier can contribute to it")
                    .citing(measure.source().text()));
        } else if (part.unit() != null
                && part.unit().isPresent()
                && measure.unit().isPresent()
                && !part.unit().equals(measure.unit())) {
            Unit own = part.unit().get();
            Unit published = measure.unit().get();
            findings.add(Finding.of(
                            FindingCode.CONTRIBUTION_MISSING,
                            frame.place(criterion.at("unit")),
                            words(own),
                            words(published) + ", as the measure counts, or a contribution that says what is counted")
                    .remediedBy("Count in the measure's unit, or say under contribution what is counted instead.")
                    .citing(measure.source().text()));
        }
    }

    private static String words(Unit unit) {
        return unit.name() + " (" + unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    }
}
