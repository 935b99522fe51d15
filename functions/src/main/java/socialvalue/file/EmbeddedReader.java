package socialvalue.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.frame.ModelExtract;
import socialvalue.frame.ScoringMethod.ValueOrigin;
import socialvalue.model.Assumption;
import socialvalue.model.EditionId;
import socialvalue.model.Limit;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.ChangePair;
import socialvalue.model.Measure.Direction;
import socialvalue.model.Outcome;
import socialvalue.model.Source;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Unit;

/** The section {@code embedded} of a published frame, as it was read. */
final class EmbeddedReader {
    private final Optional<ModelExtract> extract;
    private final List<UnitValueSource.Known> unitValues;

    private EmbeddedReader(Optional<ModelExtract> extract, List<UnitValueSource.Known> unitValues) {
        this.extract = extract;
        this.unitValues = unitValues;
    }

    /**
     * Reads the section.
     *
     * @param named the edition the frame names
     */
    static EmbeddedReader read(Fields in, Optional<EditionId> named) {
        Optional<ModelExtract> extract = model(in.fields("model"), named);
        List<UnitValueSource.Known> unitValues = in.list("unit-values").stream()
                .flatMap(EmbeddedReader::unitValues)
                .toList();
        in.done(() -> true);
        return new EmbeddedReader(extract, unitValues);
    }

    Optional<ModelExtract> model() {
        return extract;
    }

    List<UnitValueSource.Known> unitValues() {
        return unitValues;
    }

    private static Optional<ModelExtract> model(Fields in, Optional<EditionId> named) {
        String title = in.text("title");
        boolean example = in.truth("example");
        List<Outcome> outcomes = in.list("outcomes", EmbeddedReader::outcome);
        List<Measure> measures = in.list("measures", EmbeddedReader::measure);
        List<Limit> limits = in.list("limits", EmbeddedReader::limit);
        return in.done(() -> named.map(id -> new ModelExtract(id, title, example, outcomes, measures, limits)))
                .flatMap(each -> each);
    }

    private static Stream<UnitValueSource.Known> unitValues(Fields in) {
        EditionId edition = in.required("edition", DraftFields.EDITION).orElse(null);
        String title = in.text("title");
        String attribution = in.text("attribution");
        boolean example = in.truth("example");
        List<UnitValue> values = in.list("values", FrameUnitValueReader::read);
        return in.done(() -> new ValueOrigin(edition, title, attribution, example)).stream()
                .flatMap(origin -> values.stream().map(value -> new UnitValueSource.Known(Optional.of(origin), value)));
    }

    private static Optional<Outcome> outcome(Fields in) {
        String id = in.text("id");
        String wording = in.text("wording");
        Source source = FrameUnitValueReader.source(in).orElse(null);
        return in.done(() -> new Outcome(id, wording, source));
    }

    private static Optional<Measure> measure(Fields in) {
        String id = in.text("id");
        Measure.Status status = in.choice("status", Measure.Status.class);
        Optional<Integer> number = in.optionalInteger("number");
        Optional<String> outcome = in.optionalText("outcome");
        Optional<String> wording = in.optionalText("wording");
        Optional<Unit> unit = in.optionalFields("unit").flatMap(CriterionReader::unit);
        Optional<Direction> direction = in.optionalChoice("direction", Direction.class);
        Optional<Measure.Kind> kind = in.optionalChoice("kind", Measure.Kind.class);
        Optional<Aggregation> aggregation = in.optionalChoice("aggregation", Aggregation.class);
        Optional<ChangePair> changes = in.optionalFields("changes").flatMap(EmbeddedReader::changes);
        Source source = FrameUnitValueReader.source(in).orElse(null);
        Optional<Assumption> inferred = in.optionalFields("inferred").flatMap(FrameUnitValueReader::assumption);
        return in.done(() -> new Measure(
                id, status, number, outcome, wording, unit, direction, kind, aggregation, changes, source, inferred));
    }

    private static Optional<ChangePair> changes(Fields in) {
        String first = in.text("first");
        String second = in.text("second");
        return in.done(() -> new ChangePair(first, second));
    }

    private static Optional<Limit> limit(Fields in) {
        Limit.On on = in.choice("on", Limit.On.class);
        Limit.Kind kind = in.choice("kind", Limit.Kind.class);
        Percentage percentage = in.required("percent", FrameReadings.PERCENTAGE).orElse(null);
        Limit.Condition condition = in.choice("condition", Limit.Condition.class);
        Source source = FrameUnitValueReader.source(in).orElse(null);
        return in.done(() -> new Limit(on, kind, percentage, condition, source));
    }
}
