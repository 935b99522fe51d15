package socialvalue.model;

import java.util.List;
import java.util.Optional;

/**
 * One published edition of an authority's social value model. It never changes; a change is another edition.
 *
 * @param id whose and which
 * @param title as it is printed
 * @param owner the authority's name
 * @param example whether the authority is invented; everything made from it then says "Example"
 * @param definition what the authority means by social value, in its own words
 * @param definitionSource where those words stand
 * @param provenance how the model came about: who made it with whom, who endorsed it and when; in printing order
 * @param uses how the authority says the model is used; in printing order
 * @param outcomes in the authority's order
 * @param measures in the edition's order
 * @param limits how much of an evaluation may, or should, be social value
 * @param assumptions everything inferred
 */
public record ModelEdition(
        EditionId id,
        String title,
        String owner,
        boolean example,
        String definition,
        Source definitionSource,
        List<Statement> provenance,
        List<Statement> uses,
        List<Outcome> outcomes,
        List<Measure> measures,
        List<Limit> limits,
        List<Assumption> assumptions) {
    public ModelEdition {
        provenance = List.copyOf(provenance);
        uses = List.copyOf(uses);
        outcomes = List.copyOf(outcomes);
        measures = List.copyOf(measures);
        limits = List.copyOf(limits);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * One thing the authority says of its model.
     *
     * @param text what it says
     * @param source where
     */
    public record Statement(String text, Source source) {}

    /** The measure of that identifier. */
    public Optional<Measure> measure(String measureId) {
        return measures.stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst();
    }

    /** The outcome of that identifier. */
    public Optional<Outcome> outcome(String outcomeId) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(outcomeId))
                .findFirst();
    }
}
