package socialvalue.file;

import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.Bands;
import socialvalue.frame.ScoringMethod.Consensus;
import socialvalue.frame.ScoringMethod.Marks;
import socialvalue.frame.ScoringMethod.Mean;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.PassOrFail;
import socialvalue.frame.ScoringMethod.RelativeToBest;
import socialvalue.frame.ScoringMethod.Target;
import socialvalue.frame.ScoringMethod.UpliftedValue;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.model.Measure.Direction;

/** Writes a scoring method as {@link MethodReader} reads it. */
final class MethodJson {
    private MethodJson() {}

    static void write(JsonText json, ScoringMethod method) {
        String key = method.key();
        switch (method) {
            case RelativeToBest relative ->
                json.object(key, each -> {
                    each.choice("direction", relative.direction());
                    if (relative.direction() == Direction.LESS_IS_BETTER) {
                        each.choice("nought", relative.nought());
                    }
                    each.choice("no-best", relative.noBest());
                    each.choice("best-set-by", relative.bestSetBy());
                });
            case Target target ->
                json.object(key, each -> {
                    each.decimal("amount", target.target());
                    FrameJson.orNone(each, "minimum", target.minimum());
                });
            case Bands bands ->
                json.list(key, bands.bands(), (each, band) -> each.decimal("from", band.from())
                        .decimal("percent", band.share().value()));
            case PassOrFail passOrFail ->
                json.object(key, each -> {
                    FrameJson.orNone(each, "minimum", passOrFail.minimum());
                    each.truth("gate", passOrFail.gate());
                });
            case Marks marks -> json.object(key, each -> marks(each, marks));
            case Value value -> json.object(key, each -> value(each, value));
        }
    }

    private static void marks(JsonText json, Marks marks) {
        json.list("scale", marks.scale(), (each, mark) -> each.decimal("mark", mark.mark())
                .text("words", mark.words()));
        FrameJson.orNone(json, "minimum", marks.minimum());
        switch (marks.agreement()) {
            case Consensus consensus -> json.text("agreed-by", MethodReader.CONSENSUS);
            case Mean mean ->
                json.object("agreed-by", by -> by.object("mean", each -> FrameJson.rounding(each, mean.rounding())));
        }
    }

    private static void value(JsonText json, Value value) {
        json.choice("counted-in", value.currency());
        json.text("price-year", value.priceYear().orElse(FrameReadings.NONE));
        json.truth("pounds-at-face-value", value.poundsAtFaceValue());
        json.list("options", value.options(), MethodJson::option);
        json.choice("scored-on", value.scoredOn());
        json.object("then", then -> write(then, value.then()));
    }

    private static void option(JsonText json, Option option) {
        json.text("id", option.id()).text("title", option.title());
        json.optional("measure", option.measure(), JsonText::text);
        FrameJson.unit(json, "unit", option.unit());
        FrameJson.orNone(json, "cap", option.cap());
        json.list("values", option.values(), MethodJson::value);
    }

    private static void value(JsonText json, UpliftedValue value) {
        json.optional("edition", value.origin().map(origin -> origin.edition().toString()), JsonText::text);
        json.text("code", value.published().id())
                .choice("kind", value.published().kind());
        value.uplift()
                .ifPresentOrElse(
                        uplift -> json.object("uplift", each -> each.text("to", uplift.toYear())
                                .decimal("factor", uplift.factor())
                                .text("source", uplift.source())),
                        () -> json.text("uplift", FrameReadings.NONE));
    }
}
