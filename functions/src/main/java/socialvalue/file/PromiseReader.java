package socialvalue.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.agreement.Promise.Measured;
import socialvalue.agreement.PromisedValue;
import socialvalue.finding.FindingCode;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Unit;

/** Reads promises. Nobody words a measure but its edition: who names one may repeat its words, and no others. */
final class PromiseReader {
    private final Optional<ModelEdition> edition;

    /**
     * A reader.
     *
     * @param edition where measures are looked up; empty where a finding was made about it
     */
    PromiseReader(Optional<ModelEdition> edition) {
        this.edition = edition;
    }

    Optional<Promise> read(Fields in) {
        String id = in.text("id");
        String title = in.text("title");
        Optional<Measured> measured = in.optionalFields("measure").flatMap(this::named);
        SocialValueCriterion.Kind kind = in.choice("kind", SocialValueCriterion.Kind.class);
        Optional<Unit> unit = CriterionReader.unit(in.fields("unit"));
        Measure.Direction direction = in.choice("direction", Measure.Direction.class);
        Measure.Aggregation aggregation = in.choice("aggregation", Measure.Aggregation.class);
        boolean contribution = in.truth("contribution");
        List<Due> schedule = in.list("schedule", PromiseReader::due);
        List<PromisedValue> values = in.list("values", PromiseReader::value);
        boolean faceValue = in.truth("face-value");
        if (faceValue && unit.filter(each -> each.kind() != Unit.Kind.POUNDS).isPresent()) {
            in.report(FindingCode.UNUSABLE_VALUE, "face-value", "true of " + unit.get(), "pounds, or false");
        }
        Optional<Integer> countedMonths = in.optional("counted-for-months", FrameReadings.MONTHS);
        Optional<BigDecimal> benchmark = in.optional("benchmark", FrameReadings.AMOUNT);
        return in.done(() -> new Promise(
                id,
                title,
                measured,
                kind,
                unit.orElseThrow(),
                direction,
                aggregation,
                contribution,
                schedule,
                values,
                faceValue,
                countedMonths,
                benchmark));
    }

    private Optional<Measured> named(Fields in) {
        String id = in.text("id");
        Optional<String> wording = in.optionalText("wording");
        Optional<String> outcome = in.optionalText("outcome");
        Optional<String> outcomeWording = in.optionalText("outcome-wording");
        Optional<Measured> found =
                edition.isPresent() && !id.isEmpty() ? lookedUp(in, edition.get(), id) : Optional.empty();
        found.ifPresent(measured -> {
            same(in, "wording", wording, measured.wording());
            same(in, "outcome", outcome, measured.outcome());
            same(in, "outcome-wording", outcomeWording, measured.outcomeWording());
        });
        return in.done(() -> found).flatMap(measured -> measured);
    }

    private static Optional<Measured> lookedUp(Fields in, ModelEdition edition, String id) {
        Optional<Measure> measure = edition.measure(id);
        if (measure.isEmpty()) {
            in.report(FindingCode.UNKNOWN_REFERENCE, "id", id, "the identifier of a measure of " + edition.id());
            return Optional.empty();
        }
        if (!measure.get().hasWording()) {
            in.report(FindingCode.MEASURE_WITHOUT_WORDING, "id", id, "a measure whose wording is published");
            return Optional.empty();
        }
        String outcome = measure.get().outcome().orElseThrow();
        return Optional.of(new Measured(
                id,
                measure.get().wording().orElseThrow(),
                outcome,
                edition.outcome(outcome).orElseThrow().wording()));
    }

    private static void same(Fields in, String key, Optional<String> given, String published) {
        if (given.isPresent() && !given.get().equals(published)) {
            in.report(FindingCode.UNUSABLE_VALUE, key, given.get(), "the edition's own words, or no such key");
        }
    }

    static Optional<Due> due(Fields in) {
        Optional<Days> days = Days.read(in);
        Optional<BigDecimal> quantity = in.required("quantity", FrameReadings.AMOUNT);
        return in.done(
                () -> new Due(days.orElseThrow().from(), days.orElseThrow().to(), quantity.orElseThrow()));
    }

    private static Optional<PromisedValue> value(Fields in) {
        String id = in.text("id");
        String description = in.text("description");
        UnitValue.Kind kind = in.choice("kind", UnitValue.Kind.class);
        Optional<BigDecimal> amount = in.required("amount", FrameReadings.NUMBER);
        Optional<String> priceYear = in.optionalText("price-year");
        Optional<String> beneficiary = in.optionalText("beneficiary");
        boolean transfer = in.truth("transfer");
        Cashable cashable = in.choice("cashable", Cashable.class);
        String source = in.text("source");
        return in.done(() -> new PromisedValue(
                id, description, kind, amount.orElseThrow(), priceYear, beneficiary, transfer, cashable, source));
    }
}
