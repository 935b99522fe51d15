package socialvalue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import socialvalue.finding.Location;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Unit;

/**
 * A model edition as it was read: nothing in it has been checked but the form of each value, and every component but
 * locations and lists is null where the document does not have it.
 *
 * @param id whose and which
 * @param title as it is printed
 * @param owner the authority's name
 * @param example whether the authority is invented
 * @param sources what its values refer to
 * @param definition what the authority means by social value
 * @param provenance how the model came about
 * @param uses how it is used
 * @param outcomes in the document's order
 * @param measures in the document's order
 * @param limits in the document's order
 */
public record DraftEdition(
        Located<EditionId> id,
        Located<String> title,
        Located<String> owner,
        Located<Boolean> example,
        DraftSources sources,
        DraftStatement definition,
        List<DraftStatement> provenance,
        List<DraftStatement> uses,
        List<DraftOutcome> outcomes,
        List<DraftMeasure> measures,
        List<DraftLimit> limits) {

    /**
     * A statement as read.
     *
     * @param text what it says
     * @param source where it comes from
     */
    public record DraftStatement(Located<String> text, DraftSources.Reference source) {}

    /**
     * An outcome as read.
     *
     * @param id its identifier
     * @param wording in the authority's words
     * @param source where they stand
     */
    public record DraftOutcome(Located<String> id, Located<String> wording, DraftSources.Reference source) {}

    /**
     * A measure as read.
     *
     * @param location its place
     * @param given the keys it has, whether or not their values could be used
     * @param id its identifier
     * @param status how sure its wording is
     * @param number the authority's own number
     * @param outcome the identifier of its outcome
     * @param wording verbatim
     * @param unit what is counted
     * @param direction which way is better
     * @param kind what a supplier can promise of it
     * @param aggregation how periods are put together
     * @param changes the pair its wording names
     * @param source where the wording stands
     * @param inferred the number of the assumption its unit, direction, kind and aggregation rest on
     */
    public record DraftMeasure(
            Location location,
            Set<String> given,
            Located<String> id,
            Located<Measure.Status> status,
            Located<Integer> number,
            Located<String> outcome,
            Located<String> wording,
            Located<Unit> unit,
            Located<Measure.Direction> direction,
            Located<Measure.Kind> kind,
            Located<Measure.Aggregation> aggregation,
            Located<Measure.ChangePair> changes,
            DraftSources.Reference source,
            Located<Integer> inferred) {}

    /**
     * A limit as read.
     *
     * @param location its place
     * @param on what is counted against it
     * @param kind whether it must not be exceeded or is aimed at
     * @param percentage of the whole evaluation
     * @param condition when it holds
     * @param source where the authority says so
     */
    public record DraftLimit(
            Location location,
            Located<Limit.On> on,
            Located<Limit.Kind> kind,
            Located<Percentage> percentage,
            Located<Limit.Condition> condition,
            DraftSources.Reference source) {}

    /** What every value that must have a source says of it. */
    public List<DraftSources.Reference> references() {
        List<DraftSources.Reference> all = new ArrayList<>();
        all.add(definition.source());
        provenance.forEach(statement -> all.add(statement.source()));
        uses.forEach(statement -> all.add(statement.source()));
        outcomes.forEach(outcome -> all.add(outcome.source()));
        limits.forEach(limit -> all.add(limit.source()));
        measures.forEach(measure -> all.add(measure.source()));
        all.removeIf(Objects::isNull);
        return all;
    }

    /** The numbers of the assumptions that measures say they were inferred from. */
    public List<Located<Integer>> inferences() {
        return measures.stream()
                .map(DraftMeasure::inferred)
                .filter(Objects::nonNull)
                .toList();
    }
}
