package socialvalue.frame;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.model.EditionId;
import socialvalue.model.Limit;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.model.Outcome;

/**
 * What a frame embeds of a model edition, so that it can be read in years without the edition.
 *
 * @param edition whose model and which edition; the buyer is not always the model's owner
 * @param title the edition's title, as printed
 * @param example whether the model's authority is invented
 * @param outcomes in the edition's order
 * @param measures in the edition's order
 * @param limits in the edition's order
 */
public record ModelExtract(
        EditionId edition,
        String title,
        boolean example,
        List<Outcome> outcomes,
        List<Measure> measures,
        List<Limit> limits) {
    public ModelExtract {
        outcomes = List.copyOf(outcomes);
        measures = List.copyOf(measures);
        limits = List.copyOf(limits);
    }

    /** Everything of an edition that a frame can use. */
    public static ModelExtract of(ModelEdition edition) {
        return new ModelExtract(
                edition.id(),
                edition.title(),
                edition.example(),
                edition.outcomes(),
                edition.measures(),
                edition.limits());
    }

    /** The identifiers of its measures. */
    public Set<String> measureIds() {
        return measures.stream().map(Measure::id).collect(Collectors.toSet());
    }

    /** Those measures alone, with their outcomes and all limits. */
    public ModelExtract only(Set<String> measureIds) {
        List<Measure> used = measures.stream()
                .filter(measure -> measureIds.contains(measure.id()))
                .toList();
        Set<String> outcomeIds =
                used.stream().flatMap(measure -> measure.outcome().stream()).collect(Collectors.toSet());
        List<Outcome> wanted = outcomes.stream()
                .filter(outcome -> outcomeIds.contains(outcome.id()))
                .toList();
        return new ModelExtract(edition, title, example, wanted, used, limits);
    }
}
