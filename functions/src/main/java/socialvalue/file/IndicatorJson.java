package socialvalue.file;

import socialvalue.agreement.Indicator;
import socialvalue.agreement.IndicatorObservation;
import socialvalue.agreement.ObservedIndicator;
import socialvalue.port.Page;
import socialvalue.quantity.Ratio;

/** Writes corporate indicators and observations; {@link IndicatorReader} reads what is stored. */
public final class IndicatorJson {
    private IndicatorJson() {}

    /** The members of an indicator's definition. */
    public static void write(JsonText json, Indicator indicator) {
        Indicator.Definition definition = indicator.definition();
        Indicator.Follows follows = definition.follows();
        json.text("indicator", indicator.id())
                .text("title", definition.title())
                .text("edition", follows.edition().toString())
                .text("measure", follows.measure())
                .object("unit", unit -> unit.text("name", follows.unit().name())
                        .choice("kind", follows.unit().kind()))
                .choice("direction", follows.direction())
                .object("baseline", baseline -> baseline.decimal(
                                "value", definition.baseline().value())
                        .text("period", definition.baseline().period())
                        .text("source", definition.baseline().source()))
                .object("target", target -> target.decimal(
                                "value", definition.target().value())
                        .date("by", definition.target().by()))
                .object("period", period -> period.date(
                                "from", definition.period().from())
                        .date("to", definition.period().to()))
                .object("statistic", statistic -> statistic
                        .text("publisher", definition.statistic().publisher())
                        .text("series", definition.statistic().series())
                        .text("geography", definition.statistic().geography()))
                .object("owner", owner -> owner.text(
                                "directorate", definition.owner().directorate())
                        .text("post", definition.owner().post()))
                .integer("revision", indicator.revision())
                .text("reason", indicator.reason())
                .text("recordedBy", indicator.recordedBy())
                .text("recordedAt", indicator.recordedAt().toString());
    }

    /** The members of an observation. */
    public static void write(JsonText json, IndicatorObservation observation) {
        json.date("periodEnd", observation.periodEnd())
                .decimal("value", observation.value())
                .text("source", observation.source())
                .integer("revision", observation.revision())
                .optional("reason", observation.reason(), JsonText::text)
                .text("recordedBy", observation.recordedBy())
                .text("recordedAt", observation.recordedAt().toString());
    }

    /** The members of an observation, and where it stands between baseline and target. */
    public static void write(JsonText json, Indicator indicator, IndicatorObservation observation) {
        write(json, observation);
        json.optional("progress", indicator.progress(observation.value()).map(Ratio::toString), JsonText::text)
                .truth("targetMet", indicator.meetsTarget(observation.value()));
    }

    /** The members of an indicator with all that was recorded of it. */
    public static void write(JsonText json, ObservedIndicator observed) {
        Indicator indicator = observed.current();
        write(json, indicator);
        json.list("observations", observed.standing(), (each, observation) -> write(each, indicator, observation));
        json.list(
                "corrected",
                observed.observations().stream()
                        .filter(each -> !observed.standing().contains(each))
                        .toList(),
                IndicatorJson::write);
        json.list("earlier", observed.earlier(), IndicatorJson::write);
    }

    /** The members of a page of indicators, each with its latest observation. */
    public static void write(JsonText json, Page<ObservedIndicator> page) {
        json.list("indicators", page.items(), (each, observed) -> {
            write(each, observed.current());
            each.optional(
                    "latest",
                    observed.latest(),
                    (to, name, latest) -> to.object(name, inner -> write(inner, observed.current(), latest)));
        });
        json.optional("next", page.next(), JsonText::text);
    }
}
