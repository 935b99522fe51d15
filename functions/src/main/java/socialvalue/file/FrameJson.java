package socialvalue.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ModelExtract;
import socialvalue.frame.Settings;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.Measure;
import socialvalue.model.Source;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Unit;

/**
 * Writes a frame in its published form: canonical JSON that embeds the measures, limits, unit values and citations it
 * uses. {@link FrameReader} reads it back to an equal frame, whose bytes are the same.
 */
public final class FrameJson {
    private FrameJson() {}

    /** The frame's one published form. */
    public static byte[] write(EvaluationFrame frame) {
        UsedUnitValues unitValues = UsedUnitValues.of(frame);
        return JsonText.object(json -> {
            json.integer("format", FrameReader.FORMAT);
            json.object("exercise", exercise(frame.exercise()));
            json.text("model", frame.edition().toString());
            json.list("exceeded-limits", frame.exceededLimits(), (each, exceeded) -> each.choice("limit", exceeded.on())
                    .text("reason", exceeded.reason()));
            json.object("settings", settings(frame.settings()));
            if (!unitValues.own().isEmpty()) {
                json.list("unit-values", unitValues.own(), UsedUnitValues::write);
            }
            json.list("criteria", frame.criteria(), CriterionJson::write);
            json.object("embedded", embedded -> {
                embedded.object("model", model(frame.model()));
                embedded.list("unit-values", unitValues.ofEditions().entrySet(), UsedUnitValues::write);
            });
        });
    }

    /** {@code sha256:} and the digest of the published form: what a return says it was made against. */
    public static String digest(EvaluationFrame frame) {
        return Digests.sha256(write(frame));
    }

    private static Consumer<JsonText> exercise(Exercise exercise) {
        return json -> {
            json.text("tender", exercise.lot().tender());
            json.text("lot", exercise.lot().lot());
            json.text("title", exercise.title());
            json.text("buyer", exercise.buyer());
            json.truth("example", exercise.example());
            json.choice("nature", exercise.nature());
            if (exercise.estimatedValue().isPresent()) {
                json.object("estimated-value", value -> value.decimal(
                                "pounds", exercise.estimatedValue().get().pounds())
                        .choice("vat", exercise.vat()));
            } else {
                json.text("estimated-value", FrameReadings.NONE);
            }
            json.object("term", term -> term.date("from", exercise.term().from())
                    .date("to", exercise.term().to())
                    .texts("periods", exercise.term().periods()));
            json.object("social-value-act", act -> act.truth(
                            "applies", exercise.act().applies())
                    .text("because", exercise.act().because()));
            json.choice("regime", exercise.regime());
            json.choice("custody", exercise.custody());
            json.offsetDateTime("deadline", exercise.deadline());
            json.object(
                    "local-area", area -> area.text("name", exercise.localArea().name())
                            .texts("places", exercise.localArea().places())
                            .choice("outside", exercise.localArea().outside()));
        };
    }

    private static Consumer<JsonText> settings(Settings settings) {
        return json -> {
            json.integer("points", settings.points());
            json.object("rounding", rounding -> {
                rounding.choice("at", settings.roundedAt());
                rounding(rounding, settings.rounding());
            });
            if (settings.ties().isEmpty()) {
                json.text("ties", SettingsReader.REPORT_AS_TIED);
            } else {
                json.texts("ties", settings.ties());
            }
            json.choice("not-applicable", settings.notApplicable());
            json.choice("unanswered", settings.missing());
            json.text("words-counted", SettingsReader.BETWEEN_SPACES);
            json.list("activity-pairs", settings.activityPairs(), (each, pair) -> each.text("first", pair.first())
                    .text("second", pair.second()));
            if (settings.fullTimeEquivalent().isPresent()) {
                json.object(
                        "full-time-equivalent",
                        each -> each.decimal(
                                "part-time-factor",
                                settings.fullTimeEquivalent().get().partTimeFactor()));
            } else {
                json.text("full-time-equivalent", FrameReadings.NONE);
            }
            orNone(json, "out-of-proportion", settings.outOfProportion());
        };
    }

    static void rounding(JsonText json, Rounding rounding) {
        json.integer("decimal-places", rounding.scale()).choice("mode", rounding.mode());
    }

    static void orNone(JsonText json, String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            json.decimal(name, number.get());
        } else {
            json.text(name, FrameReadings.NONE);
        }
    }

    static void unit(JsonText json, String name, Unit unit) {
        json.object(name, each -> each.text("name", unit.name()).choice("kind", unit.kind()));
    }

    static void source(JsonText json, Source source) {
        json.object("source", each -> {
            switch (source) {
                case Citation citation -> each.text("citation", citation.text());
                case Assumption assumption -> assumption(each, assumption);
            }
        });
    }

    private static void assumption(JsonText json, Assumption assumption) {
        json.integer("assumption", assumption.number()).text("statement", assumption.statement());
    }

    private static Consumer<JsonText> model(ModelExtract model) {
        return json -> {
            json.text("title", model.title());
            json.truth("example", model.example());
            json.list("outcomes", model.outcomes(), (each, outcome) -> {
                each.text("id", outcome.id()).text("wording", outcome.wording());
                source(each, outcome.source());
            });
            json.list("measures", model.measures(), FrameJson::measure);
            json.list("limits", model.limits(), (each, limit) -> {
                each.choice("on", limit.on()).choice("kind", limit.kind());
                each.decimal("percent", limit.percentage().value());
                each.choice("condition", limit.condition());
                source(each, limit.source());
            });
        };
    }

    private static void measure(JsonText json, Measure measure) {
        json.text("id", measure.id()).choice("status", measure.status());
        json.optional("number", measure.number(), (each, name, number) -> each.integer(name, number));
        json.optional("outcome", measure.outcome(), JsonText::text);
        json.optional("wording", measure.wording(), JsonText::text);
        json.optional("unit", measure.unit(), FrameJson::unit);
        json.optional("direction", measure.direction(), JsonText::choice);
        json.optional("kind", measure.kind(), JsonText::choice);
        json.optional("aggregation", measure.aggregation(), JsonText::choice);
        json.optional(
                "changes",
                measure.changes(),
                (each, name, pair) -> each.object(
                        name, both -> both.text("first", pair.first()).text("second", pair.second())));
        source(json, measure.source());
        json.optional(
                "inferred",
                measure.inferred(),
                (each, name, assumption) -> each.object(name, inner -> assumption(inner, assumption)));
    }
}
