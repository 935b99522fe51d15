package socialvalue.file;

import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.agreement.PromisedValue;

/** Writes a promise as {@link PromiseReader} reads it. */
final class PromiseJson {
    private PromiseJson() {}

    static void write(JsonText json, Promise promise) {
        json.text("id", promise.id())
                .text("title", promise.title())
                .optional(
                        "measure",
                        promise.measured(),
                        (each, name, measured) -> each.object(name, in -> in.text("id", measured.measure())
                                .text("wording", measured.wording())
                                .text("outcome", measured.outcome())
                                .text("outcome-wording", measured.outcomeWording())))
                .choice("kind", promise.kind());
        FrameJson.unit(json, "unit", promise.unit());
        json.choice("direction", promise.direction())
                .choice("aggregation", promise.aggregation())
                .truth("contribution", promise.contribution())
                .list("schedule", promise.schedule(), PromiseJson::due)
                .list("values", promise.values(), PromiseJson::value)
                .truth("face-value", promise.faceValue())
                .optional(
                        "counted-for-months",
                        promise.countedMonths(),
                        (each, name, months) -> each.integer(name, months))
                .optional("benchmark", promise.benchmark(), JsonText::decimal);
    }

    private static void due(JsonText json, Due due) {
        json.date("from", due.from()).date("to", due.to()).decimal("quantity", due.quantity());
    }

    private static void value(JsonText json, PromisedValue value) {
        json.text("id", value.id())
                .text("description", value.description())
                .choice("kind", value.kind())
                .decimal("amount", value.amount())
                .optional("price-year", value.priceYear(), JsonText::text)
                .optional("beneficiary", value.beneficiary(), JsonText::text)
                .truth("transfer", value.transfer())
                .choice("cashable", value.cashable())
                .text("source", value.source());
    }
}
