package socialvalue.report;

import static socialvalue.report.SummaryColumns.*;

import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Undertaking;
import socialvalue.agreement.Worth;
import socialvalue.procurement.KpiRating;
import socialvalue.quantity.Rounding;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;
import socialvalue.summary.AgreementSummary;
import socialvalue.summary.Benefit;
import socialvalue.summary.Forecast;
import socialvalue.summary.PromiseGroup;
import socialvalue.summary.PromiseSummary;
import socialvalue.summary.Rating;
import socialvalue.summary.WorthTotal;
import socialvalue.summary.YearTargets;

/** An agreement's summary as figures that any rendering prints. */
public final class SummaryFigures {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** More would say that somebody knows. */
    private static final Rounding FORECAST_PLACES = new Rounding(2, RoundingMode.HALF_UP);

    private final AgreementSummary summary;

    private SummaryFigures(AgreementSummary summary) {
        this.summary = summary;
    }

    /** The figures. */
    public static FigureDocument of(AgreementSummary summary) {
        SummaryFigures made = new SummaryFigures(summary);
        return new FigureDocument(
                "Agreement summary: " + summary.agreement().title(),
                summary.agreement().example(),
                AgreementFacts.of(summary.current(), summary.at()),
                SummaryColumns.ALL,
                made.sections(),
                made.notes(),
                SummaryChart.of(summary));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(
                new Section("promises", "By promise", rows(summary.promises(), this::promise)),
                new Section("outcomes", "By outcome", groups(summary.outcomes(), OUTCOME)),
                new Section("measures", "By measure", groups(summary.measures(), MEASURE)),
                new Section("core-added", "Core and added", groups(summary.kinds(), PROVISION)),
                new Section("years", "By financial year, April to March", years()),
                new Section("forecast", "At the present rate", rows(summary.promises(), SummaryFigures::forecast)),
                new Section("records", "Records and evidence", records())));
        if (!summary.worth().isEmpty()) {
            sections.add(
                    new Section("worth", "Worth in all", rows(summary.worth(), total -> WorthColumns.total(row(), total)
                            .row())));
            sections.add(new Section("benefits", "Who benefits", rows(summary.benefits(), SummaryFigures::benefit)));
            sections.add(new Section("worth-promises", "Worth by promise and unit value", worthOfPromises()));
            sections.add(new Section("worth-outcomes", "Worth by outcome", worth(summary.outcomes(), OUTCOME)));
            sections.add(new Section("worth-measures", "Worth by measure", worth(summary.measures(), MEASURE)));
            sections.add(new Section("worth-core-added", "Worth of core and added", worth(summary.kinds(), PROVISION)));
            sections.add(new Section("worth-years", "Worth by financial year", worthOfYears()));
        }
        if (!summary.agreement().undertakings().isEmpty()) {
            sections.add(new Section(
                    "undertakings",
                    "Promised without a quantity",
                    rows(summary.agreement().undertakings(), SummaryFigures::undertaking)));
        }
        if (summary.agreement().remedy().isPresent() || !summary.remedies().isEmpty()) {
            sections.add(new Section(
                    "remedies", "Decisions about the remedy", rows(summary.remedies(), SummaryFigures::remedy)));
        }
        return sections;
    }

    private static FigureRow row() {
        return new FigureRow(SummaryColumns.ALL);
    }

    private static <T> List<Row> rows(List<T> of, java.util.function.Function<T, Row> row) {
        return of.stream().map(row).toList();
    }

    private static FigureRow named(Promise promise) {
        return row().with(PROMISE, promise.title()).with(UNIT, promise.unit().name());
    }

    private Row promise(PromiseSummary of) {
        Promise promise = of.promise();
        Rating rating = of.attainment().rating();
        FigureRow row = named(promise)
                .text(OUTCOME, promise.measured().map(Promise.Measured::outcomeWording))
                .with(PROVISION, FigureRow.words(promise.kind()))
                .with(WorthColumns.CONTRIBUTION, promise.contribution() ? "yes" : "")
                .quantity(PROMISED, of.promised(), "no quantity")
                .quantity(DUE, of.due(), "none yet")
                .quantity(VERIFIED, of.verified(), "none")
                .share(SHARE, of.attainment().share())
                .with(RATING, rating.words())
                .text(REASON, of.attainment().reason());
        of.awaiting().ifPresent(quantity -> row.with(AWAITING, quantity));
        of.queried().ifPresent(quantity -> row.with(QUERIED, quantity));
        promise.benchmark().ifPresent(quantity -> row.with(BENCHMARK, quantity));
        if (summary.inWordsOfTheAct()) {
            row.with(RATING_OF_ACT, rating.kpi().words());
        }
        return row.row();
    }

    private List<Row> groups(List<PromiseGroup> groups, FigureDocument.Column name) {
        List<Row> rows = new ArrayList<>();
        for (PromiseGroup group : groups) {
            FigureRow row = counted(group.promises().size(), group.ratings()).with(name, group.title());
            if (name.equals(MEASURE)) {
                group.added()
                        .ifPresentOrElse(
                                quantities -> row.with(UNIT, quantities.unit())
                                        .with(PROMISED, quantities.promised())
                                        .with(DUE, quantities.due())
                                        .with(VERIFIED, quantities.verified()),
                                () -> row.with(UNIT, "not added up"));
            }
            rows.add(row.row());
        }
        rows.add(counted(summary.promises().size(), summary.ratings())
                .with(name, "All promises")
                .total());
        return rows;
    }

    private static FigureRow counted(int promises, Map<Rating, Integer> ratings) {
        return row().with(PROMISES, promises)
                .with(MET, ratings.getOrDefault(Rating.MET, 0))
                .with(SLIGHTLY_BELOW, ratings.getOrDefault(Rating.SLIGHTLY_BELOW, 0))
                .with(BELOW, ratings.getOrDefault(Rating.BELOW, 0))
                .with(SIGNIFICANTLY_BELOW, ratings.getOrDefault(Rating.SIGNIFICANTLY_BELOW, 0))
                .with(OTHER, ratings.getOrDefault(Rating.OTHER, 0));
    }

    private List<Row> years() {
        List<Row> rows = new ArrayList<>();
        for (AgreementSummary.Year year : summary.years()) {
            for (PortfolioRow.Line line : year.row().lines()) {
                if (line.promised().isPresent() || line.verifiedRecords() + line.otherRecords() > 0) {
                    rows.add(row().with(YEAR, year.row().year().toString())
                            .with(PROMISE, line.title())
                            .with(UNIT, line.unit().name())
                            .quantity(PROMISED, line.promised(), "none")
                            .quantity(VERIFIED, line.verified(), "none")
                            .share(SHARE_OF_YEAR, YearTargets.share(line))
                            .row());
                }
            }
        }
        return rows;
    }

    private static Row forecast(PromiseSummary of) {
        FigureRow row = named(of.promise()).quantity(PROMISED, of.promised(), "no quantity");
        return switch (of.forecast()) {
            case Forecast.AtPresentRate rate ->
                row.with(FORECAST, rate.quantity().rounded(FORECAST_PLACES))
                        .with(UNTIL, Cell.of(rate.until()))
                        .row();
            case Forecast.None none ->
                row.with(FORECAST, new Cell.Words("no forecast"))
                        .with(REASON, none.reason())
                        .row();
        };
    }

    private List<Row> records() {
        List<Row> rows = new ArrayList<>(rows(summary.promises(), of -> counted(
                        row().with(PROMISE, of.promise().title()), List.of(of.records()))
                .row()));
        rows.add(counted(
                        row().with(PROMISE, "All promises"),
                        summary.promises().stream().map(PromiseSummary::records).toList())
                .total());
        return rows;
    }

    private static FigureRow counted(FigureRow row, List<PromiseSummary.Records> records) {
        return row.with(VERIFIED_RECORDS, sum(records, PromiseSummary.Records::verified))
                .with(AWAITING_RECORDS, sum(records, PromiseSummary.Records::awaiting))
                .with(QUERIED_RECORDS, sum(records, PromiseSummary.Records::queried))
                .with(REJECTED_RECORDS, sum(records, PromiseSummary.Records::rejected))
                .with(WITH_EVIDENCE, sum(records, PromiseSummary.Records::withEvidence))
                .with(VERIFIED_WITH_EVIDENCE, sum(records, PromiseSummary.Records::verifiedWithEvidence))
                .with(OUTSIDE_TERM, sum(records, PromiseSummary.Records::outsideTerm));
    }

    private static int sum(List<PromiseSummary.Records> records, ToIntFunction<PromiseSummary.Records> what) {
        return records.stream().mapToInt(what).sum();
    }

    private static Row benefit(Benefit of) {
        return WorthColumns.of(row(), of.of(), of.promised(), of.delivered())
                .with(WorthColumns.BENEFICIARY, of.beneficiary().orElse("not named"))
                .with(WorthColumns.CASHABLE, of.cashable().words())
                .row();
    }

    private List<Row> worthOfPromises() {
        List<Row> rows = new ArrayList<>();
        for (PromiseSummary of : summary.promises()) {
            for (Worth worth : of.worth()) {
                rows.add(WorthColumns.of(
                                named(of.promise()),
                                new WorthTotal.Of(
                                        worth.kind(),
                                        worth.priceYear(),
                                        worth.transfer(),
                                        of.promise().contribution()),
                                worth.promised(),
                                worth.delivered())
                        .text(UNIT_VALUE, worth.unitValue())
                        .with(WorthColumns.BENEFICIARY, worth.beneficiary().orElse("not named"))
                        .with(WorthColumns.CASHABLE, worth.cashable().words())
                        .row());
            }
        }
        return rows;
    }

    private List<Row> worth(List<PromiseGroup> groups, FigureDocument.Column name) {
        List<Row> rows = new ArrayList<>();
        groups.forEach(group -> group.worth()
                .forEach(total -> rows.add(WorthColumns.total(row().with(name, group.title()), total)
                        .row())));
        summary.worth()
                .forEach(total -> rows.add(WorthColumns.total(row().with(name, "All promises"), total)
                        .total()));
        return rows;
    }

    private List<Row> worthOfYears() {
        List<Row> rows = new ArrayList<>();
        summary.years().forEach(year -> year.worth()
                .forEach(total -> rows.add(
                        WorthColumns.total(row().with(YEAR, year.row().year().toString()), total)
                                .row())));
        summary.worth()
                .forEach(total -> rows.add(
                        WorthColumns.total(row().with(YEAR, "All years"), total).total()));
        return rows;
    }

    private static Row undertaking(Undertaking of) {
        return row().with(PROMISE, of.title())
                .with(PROVISION, FigureRow.words(of.kind()))
                .with(UNIT, of.form() == Undertaking.Form.STATEMENT ? "method statement" : "yes")
                .row();
    }

    private static Row remedy(RemedyDecision of) {
        FigureRow row = row().with(DECISION, FigureRow.words(of.choice()))
                .text(PROMISE, of.promise())
                .with(REASON, of.reason())
                .with(BY, of.decidedBy())
                .with(ON, Cell.of(of.decidedAt().atZone(LONDON).toLocalDate()));
        of.amount().ifPresent(amount -> row.with(AMOUNT, amount.pounds()));
        return row.row();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(
                "Only verified quantities count as delivered. What awaits a decision or is queried stands beside them;"
                        + " what is rejected or corrected counts nowhere.",
                "A part of a schedule is due once its last day has passed, and nothing of it before. What was to come"
                        + " after an agreement ended never falls due.",
                "The share is what is verified divided by what is due or, where less is better, what is due divided by"
                        + " what is verified. It is printed to one decimal place, half up, but never as 100% when it is"
                        + " less; ratings go by the exact share. Only 100% and more is met.",
                "Quantities of different units or measures are not added up. Where the periods of a measure are not"
                        + " added up either, its latest period or the mean of its periods counts, as the measure says;"
                        + " such a quantity is printed to six decimal places at most, half up.",
                "At the present rate: what is verified, divided by the days of the term up to the end of the last"
                        + " verified period, times all days of the term, printed to two decimal places, half up. It is arithmetic, not an"
                        + " expectation."));
        if (summary.inWordsOfTheAct()) {
            notes.add("The regulations' words for ratings of key performance indicators: " + KpiRating.CITATION.text()
                    + ".");
        }
        if (!summary.worth().isEmpty()) {
            notes.addAll(WorthColumns.notes());
        }
        return notes;
    }
}
