package socialvalue.file;

import java.math.BigDecimal;
import java.util.Optional;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.Source;
import socialvalue.model.UnitValue;

/** Reads a unit value that stands in a frame, and the source of anything that does. */
final class FrameUnitValueReader {
    private FrameUnitValueReader() {}

    static Optional<UnitValue> read(Fields in) {
        String code = in.text("code");
        UnitValue.Kind kind = in.choice("kind", UnitValue.Kind.class);
        String description = in.text("description");
        String per = in.text("per");
        BigDecimal amount = in.required("amount", FrameReadings.NUMBER).orElse(null);
        Optional<String> priceYear = in.optionalText("price-year");
        Optional<String> beneficiary = in.optionalText("beneficiary");
        boolean transfer = in.truth("transfer");
        Source source = source(in).orElse(null);
        return in.done(
                () -> new UnitValue(code, description, per, kind, amount, priceYear, beneficiary, transfer, source));
    }

    /** The key {@code source}: a citation, or a numbered assumption. */
    static Optional<Source> source(Fields in) {
        Fields source = in.fields("source");
        if (source.keys().contains("assumption")) {
            return assumption(source).map(Source.class::cast);
        }
        String text = source.text("citation");
        return source.done(() -> new Citation(text));
    }

    /** An assumption under the keys {@code assumption}, its number, and {@code statement}. */
    static Optional<Assumption> assumption(Fields in) {
        Integer number = in.required("assumption", FrameReadings.COUNT).orElse(null);
        String statement = in.text("statement");
        return in.done(() -> new Assumption(number, statement));
    }

    /** The same unit value with its amount in the one plain form. */
    static UnitValue plain(UnitValue value) {
        return new UnitValue(
                value.id(),
                value.description(),
                value.per(),
                value.kind(),
                FrameReadings.plain(value.amount()),
                value.priceYear(),
                value.beneficiary(),
                value.transfer(),
                value.source());
    }
}
