package socialvalue.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Unit;
import socialvalue.summary.Attainment;
import socialvalue.summary.ContractPerformance.Observation;
import socialvalue.summary.ContractPerformance.Result;
import socialvalue.summary.Rating;

/** Promises and what came of them as metrics of the Open Contracting Data Standard. */
final class OcdsMetricJson {
    /** Only a mean of periods can be no decimal. */
    private static final Rounding FOUR_PLACES = new Rounding(4, RoundingMode.HALF_UP);

    private OcdsMetricJson() {}

    /** What is promised. */
    static void agreed(JsonText json, Promise promise) {
        metric(json, promise);
        if (!promise.schedule().isEmpty()) {
            json.list("observations", promise.schedule(), (target, due) -> agreed(target, promise, due));
        }
    }

    private static void agreed(JsonText json, Promise promise, Due due) {
        json.text("id", promise.id() + "/" + due.from() + "/" + due.to());
        OcdsAgreementJson.period(json, "period", due.from(), due.to());
        quantity(json, promise, due.quantity());
        dimensions(json, promise, "promised");
    }

    /** What is verified of it. */
    static void observed(JsonText json, Agreement agreement, Result result) {
        metric(json, result.promise());
        json.list("observations", result.observations(), (each, one) -> observed(each, agreement, result, one));
    }

    private static void observed(JsonText json, Agreement agreement, Result result, Observation observed) {
        Promise promise = result.promise();
        json.text(
                "id",
                promise.id() + "/" + observed.period().map(Object::toString).orElse("since-the-start"));
        OcdsAgreementJson.period(json, "period", observed.from(), observed.to());
        quantity(json, promise, decimal(observed.verified().orElse(Ratio.ZERO)));
        json.object("measureClassification", rating -> rating(rating, agreement, observed.attainment()));
        dimensions(
                json, promise, observed.period().isPresent() ? "verified in the period" : "verified since the start");
        json.text("notes", notes(observed));
    }

    private static void metric(JsonText json, Promise promise) {
        json.text("id", promise.id()).text("title", promise.title());
        String contribution =
                promise.contribution() ? "A contribution to a population indicator, which is not the indicator." : "";
        String description = (promise.measured()
                                .map(measured -> measured.outcomeWording() + ": " + measured.wording() + ". ")
                                .orElse("")
                        + contribution)
                .strip();
        if (!description.isEmpty()) {
            json.text("description", description);
        }
    }

    private static void quantity(JsonText json, Promise promise, BigDecimal quantity) {
        if (promise.unit().kind() == Unit.Kind.POUNDS) {
            json.object("value", value -> OcdsAgreementJson.amount(value, "amount", new Money(quantity)));
        } else {
            json.decimal("measure", quantity)
                    .object("unit", unit -> unit.text("name", promise.unit().name()));
        }
    }

    private static void dimensions(JsonText json, Promise promise, String counted) {
        json.object("dimensions", dimensions -> {
            dimensions.text("counted", counted).choice("socialValue", promise.kind());
            promise.measured()
                    .ifPresent(measured ->
                            dimensions.text("outcome", measured.outcome()).text("measure", measured.measure()));
        });
    }

    private static void rating(JsonText json, Agreement agreement, Attainment attainment) {
        Rating rating = attainment.rating();
        json.text("id", identifier(rating))
                .text(
                        "description",
                        Rating.inWordsOfTheAct(agreement) ? rating.kpi().words() : rating.words());
    }

    /** As the extension for the United Kingdom lists them. */
    private static String identifier(Rating rating) {
        return switch (rating) {
            case MET -> "met";
            case SLIGHTLY_BELOW -> "slightlyBelow";
            case BELOW -> "below";
            case SIGNIFICANTLY_BELOW -> "significantlyBelow";
            case OTHER -> "other";
        };
    }

    private static String notes(Observation observed) {
        String verified = observed.verifiedByThen().map(OcdsMetricJson::words).orElse("Nothing");
        String due = observed.dueByThen().map(OcdsMetricJson::words).orElse("nothing");
        String rated = verified + " is verified by the last day of this period, " + due + " was due by then.";
        return observed.attainment()
                .reason()
                .map(reason -> rated + " Not rated: " + reason + ".")
                .orElse(rated);
    }

    private static BigDecimal decimal(Ratio quantity) {
        return quantity.asDecimal().orElseGet(() -> quantity.rounded(FOUR_PLACES));
    }

    private static String words(Ratio quantity) {
        return quantity.asDecimal().isPresent()
                ? quantity.toString()
                : "about " + decimal(quantity).toPlainString();
    }
}
