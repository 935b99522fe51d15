package socialvalue.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.Currency;
import socialvalue.frame.ScoringMethod.OfAmount;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.ScoredOn;
import socialvalue.frame.ScoringMethod.Uplift;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.EditionId;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Unit;

/** Reads the method {@code value}. */
final class ValueReader {
    private final UnitValueSource unitValues;

    ValueReader(UnitValueSource unitValues) {
        this.unitValues = unitValues;
    }

    Optional<Value> read(Fields in) {
        Currency currency = in.choice("counted-in", Currency.class);
        Optional<String> priceYear =
                in.required("price-year", FrameReadings.orNone(Reading.TEXT)).orElse(null);
        boolean faceValue = in.truth("pounds-at-face-value");
        List<Option> options = in.list("options", this::option);
        ScoredOn scoredOn = in.choice("scored-on", ScoredOn.class);
        OfAmount then = MethodReader.ofAmount(in, "then").orElse(null);
        return in.done(() -> new Value(currency, options, faceValue, priceYear, scoredOn, then));
    }

    private Optional<Option> option(Fields in) {
        String id = in.text("id");
        String title = in.text("title");
        Optional<String> measure = in.optionalText("measure");
        Unit unit = CriterionReader.unit(in.fields("unit")).orElse(null);
        Optional<BigDecimal> cap =
                in.required("cap", FrameReadings.orNone(FrameReadings.AMOUNT)).orElse(null);
        List<UpliftedValue> values = in.list("values", this::value);
        if (values.isEmpty()
                && in.node("values")
                        .filter(node ->
                                node.is(Node.Kind.ARRAY) && node.elements().isEmpty())
                        .isPresent()) {
            in.report(FindingCode.UNUSABLE_VALUE, "values", "an empty list", "at least one unit value");
        }
        return in.done(() -> new Option(id, title, measure, unit, values, cap));
    }

    private Optional<UpliftedValue> value(Fields in) {
        Optional<EditionId> edition = in.optional("edition", DraftFields.EDITION);
        String code = in.text("code");
        UnitValue.Kind kind = in.choice("kind", UnitValue.Kind.class);
        Optional<Uplift> uplift = FrameReadings.objectOrNone(in, "uplift", ValueReader::uplift);
        Optional<Optional<UnitValueSource.Known>> found = in.done(() -> unitValues.find(edition, code, kind));
        if (found.isPresent() && found.get().isEmpty()) {
            in.report(
                    FindingCode.UNKNOWN_REFERENCE,
                    "code",
                    code + ", " + Reading.spelling(kind),
                    edition.map(id -> "a unit value of " + id)
                            .orElse("a unit value this frame declares, or the edition it is from"));
        }
        return found.flatMap(each -> each).map(known -> new UpliftedValue(known.origin(), known.value(), uplift));
    }

    private static Optional<Uplift> uplift(Fields in) {
        String year = in.text("to");
        BigDecimal factor = in.required("factor", FrameReadings.AMOUNT).orElse(null);
        String source = in.text("source");
        return in.done(() -> new Uplift(year, factor, source));
    }
}
