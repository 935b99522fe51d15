package socialvalue.file;

import java.util.Optional;
import socialvalue.model.Source;
import socialvalue.procurement.KpiDuty;
import socialvalue.summary.AgreementSummary;
import socialvalue.summary.Attainment;
import socialvalue.summary.Forecast;
import socialvalue.summary.IndicatorDuty;
import socialvalue.summary.PromiseGroup;
import socialvalue.summary.PromiseSummary;

/**
 * An agreement's summary as it is sent. Quantities and shares are exact: a decimal or a fraction, as text; beside a
 * share stands how it is printed. Pounds and points are decimals.
 */
public final class AgreementSummaryJson {
    private AgreementSummaryJson() {}

    /** Writes the members of a summary. */
    public static void write(JsonText json, AgreementSummary summary) {
        json.text("title", summary.agreement().title())
                .truth("example", summary.agreement().example())
                .date("at", summary.at())
                .object("current", each -> AgreementJson.write(each, summary.current()))
                .list("remedyDecisions", summary.remedies(), AgreementJson::write)
                .text("deliveries", "/agreements/" + summary.agreement().id() + "/deliveries");
        summary.indicatorDuty().ifPresent(duty -> json.object("keyPerformanceIndicators", each -> duty(each, duty)));
        WorthJson.ratings(json, summary.ratings());
        json.list("promises", summary.promises(), (each, promise) -> promise(each, promise, summary))
                .list("outcomes", summary.outcomes(), AgreementSummaryJson::group)
                .list("measures", summary.measures(), AgreementSummaryJson::group)
                .list("coreAdded", summary.kinds(), AgreementSummaryJson::group)
                .list("years", summary.years(), AgreementSummaryJson::year)
                .list("worth", summary.worth(), WorthJson::total)
                .list("benefits", summary.benefits(), WorthJson::benefit);
    }

    private static void duty(JsonText json, IndicatorDuty duty) {
        String answer =
                switch (duty.duty()) {
                    case KpiDuty.Required required -> "required";
                    case KpiDuty.NotRequired notRequired -> "not-required";
                    case KpiDuty.NotKnown notKnown -> "not-known";
                };
        json.text("duty", answer)
                .text("because", duty.duty().because())
                .text("citation", duty.duty().citation().text());
        if (duty.duty() instanceof KpiDuty.Required) {
            json.integer("atLeast", KpiDuty.Required.AT_LEAST)
                    .integer("assessEveryMonths", KpiDuty.Required.ASSESS_EVERY_MONTHS);
        }
        json.list("reminders", duty.reminders(), (each, reminder) -> each.date("due", reminder.due())
                .choice("occasion", reminder.occasion())
                .texts("sources", reminder.sources().stream().map(Source::text).toList()));
    }

    private static void promise(JsonText json, PromiseSummary of, AgreementSummary summary) {
        Attainment attainment = of.attainment();
        json.text("promise", of.promise().id())
                .text("title", of.promise().title())
                .text("unit", of.promise().unit().name())
                .choice("kind", of.promise().kind())
                .truth("contribution", of.promise().contribution())
                .optional("promised", of.promised(), WorthJson::exact)
                .optional("due", of.due(), WorthJson::exact)
                .optional("verified", of.verified(), WorthJson::exact)
                .optional("awaiting", of.awaiting(), JsonText::decimal)
                .optional("queried", of.queried(), JsonText::decimal)
                .optional("share", attainment.share(), WorthJson::share)
                .choice("rating", attainment.rating())
                .optional("reason", attainment.reason(), JsonText::text)
                .optional(
                        "ratingUnderTheAct",
                        summary.inWordsOfTheAct()
                                ? Optional.of(attainment.rating().kpi().words())
                                : Optional.empty(),
                        JsonText::text)
                .optional("benchmark", of.promise().benchmark(), JsonText::decimal)
                .object("forecast", each -> forecast(each, of.forecast()))
                .object("records", each -> records(each, of.records()))
                .list("worth", of.worth(), WorthJson::worth);
    }

    private static void forecast(JsonText json, Forecast forecast) {
        switch (forecast) {
            case Forecast.AtPresentRate rate ->
                json.text("quantity", rate.quantity().toString()).date("until", rate.until());
            case Forecast.None none -> json.text("none", none.reason());
        }
    }

    private static void records(JsonText json, PromiseSummary.Records records) {
        json.integer("verified", records.verified())
                .integer("awaiting", records.awaiting())
                .integer("queried", records.queried())
                .integer("rejected", records.rejected())
                .integer("withEvidence", records.withEvidence())
                .integer("verifiedWithEvidence", records.verifiedWithEvidence())
                .integer("outsideTerm", records.outsideTerm());
    }

    private static void group(JsonText json, PromiseGroup group) {
        json.text("key", group.key()).text("title", group.title()).texts("promises", group.promises());
        WorthJson.ratings(json, group.ratings());
        group.added()
                .ifPresent(added -> json.object("quantities", each -> each.text("unit", added.unit())
                        .text("promised", added.promised().toString())
                        .text("due", added.due().toString())
                        .text("verified", added.verified().toString())));
        json.list("worth", group.worth(), WorthJson::total);
    }

    private static void year(JsonText json, AgreementSummary.Year year) {
        json.text("year", year.row().year().toString())
                .list("promises", year.row().lines(), PortfolioJson::line)
                .list("worth", year.worth(), WorthJson::total);
    }
}
