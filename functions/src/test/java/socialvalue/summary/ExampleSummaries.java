package socialvalue.summary;

import static socialvalue.agreement.AgreementSamples.HOURS;
import static socialvalue.agreement.AgreementSamples.JOBS;
import static socialvalue.agreement.AgreementSamples.LIVING_WAGE;
import static socialvalue.agreement.AgreementSamples.LOCAL_SPEND;
import static socialvalue.agreement.AgreementSamples.decided;
import static socialvalue.agreement.AgreementSamples.recorded;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.frame.Exercise.Vat;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;

/** Summaries of agreements that are invented. */
public final class ExampleSummaries {
    private ExampleSummaries() {}

    /** Half a year of home care: some of it verified, awaiting, queried, rejected and corrected. */
    public static Totals homeCareTotals() {
        return Totals.of(Stream.of(
                decided(recorded("d1", JOBS, "2027/28-Q1", "2"), Verdict.VERIFIED),
                decided(recorded("d2", JOBS, "2027/28-Q2", "3", Optional.empty()), Verdict.VERIFIED),
                recorded("d3", JOBS, "2027/28-Q2", "2"),
                decided(recorded("d4", JOBS, "2027/28-Q2", "4"), Verdict.QUERIED),
                decided(recorded("d5", JOBS, "2027/28-Q2", "9"), Verdict.REJECTED),
                decided(recorded("d6", JOBS, "2027/28-Q1", "7"), Verdict.VERIFIED)
                        .correctedBy("d1"),
                decided(recorded("d7", HOURS, "2027/28-Q1", "130.25"), Verdict.VERIFIED),
                decided(recorded("d8", HOURS, "2027/28-Q2", "120"), Verdict.VERIFIED),
                decided(recorded("d9", LOCAL_SPEND, "2027/28-Q1", "9000.55"), Verdict.VERIFIED),
                decided(recorded("d10", LIVING_WAGE, "2027/28-Q1", "96"), Verdict.VERIFIED),
                recorded("d11", LIVING_WAGE, "2027/28-Q2", "94.5")));
    }

    /** The summary of that on a day. */
    public static AgreementSummary homeCare(LocalDate at) {
        return AgreementSummary.of(
                AgreementSamples.first(AgreementSamples.homeCare()),
                homeCareTotals(),
                List.of(new RemedyDecision(
                        1,
                        RemedyDecision.Choice.WAIVED,
                        Optional.of(JOBS),
                        Optional.of(new Money(new BigDecimal("1500"))),
                        "An example plan is agreed.",
                        "officer-1",
                        AgreementSamples.RECORDED_AT)),
                at);
    }

    /** The summary of an agreement without decisions about remedies. */
    public static AgreementSummary of(Agreement agreement, Totals totals, LocalDate at) {
        return AgreementSummary.of(AgreementSamples.first(agreement), totals, List.of(), at);
    }

    /** A year of several agreements: contracts of every sector, land, a contribution, and one without a directorate. */
    public static Portfolio portfolio() {
        Portfolio.Growing portfolio = new Portfolio.Growing(ExampleRows.YEAR);
        for (PortfolioRow row : List.of(
                PortfolioRow.of(AgreementSamples.homeCare(), ExampleRows.YEAR, homeCareTotals()),
                PortfolioRow.of(AgreementSamples.neighbourhood("North"), ExampleRows.YEAR, Totals.NONE),
                ExampleRows.row(
                        "EXAMPLE-TREES",
                        AgreementKind.CONTRACT,
                        "Example places",
                        Supplier.Sector.PRIVATE,
                        Optional.empty(),
                        Optional.of(ExampleRows.signed(
                                Optional.of("250000.50"),
                                Optional.of(Vat.EXCLUDED),
                                Map.of(Supplier.Sector.PRIVATE, 4, Supplier.Sector.PUBLIC, 1),
                                2)),
                        ExampleRows.people("a1", "10", "31/3"),
                        ExampleRows.people("b1", "4", "3")),
                ExampleRows.row(
                        "EXAMPLE-LAND",
                        AgreementKind.LAND_SALE,
                        "",
                        null,
                        Optional.empty(),
                        Optional.empty(),
                        ExampleRows.people("a1", "5", ""),
                        ExampleRows.line(
                                "c1",
                                "per cent",
                                Direction.LESS_IS_BETTER,
                                Aggregation.MEAN,
                                true,
                                "12",
                                "12.5",
                                false)))) {
            portfolio.add(row);
        }
        return portfolio.grown();
    }

    /** So many agreements compared, of which three are needed; two have the same figure. */
    public static Benchmark benchmark(int members) {
        Benchmarking benchmark = new Benchmarking(ExampleRows.YEAR, "example/2014/a1", Benchmark.By.AGREEMENT, 3);
        List<String> verified = List.of("10", "7/3", "0", "10", "4.25");
        for (int i = 0; i < members; i++) {
            benchmark.add(ExampleRows.row("EXAMPLE-" + i, "", null, ExampleRows.people("a1", "8", verified.get(i))));
        }
        return benchmark.done();
    }

    /** The same agreement under another law, or ended before its term. */
    static Agreement with(Agreement as, Optional<Regime> regime, Optional<LocalDate> endedOn) {
        return new Agreement(
                as.id(),
                as.kind(),
                as.title(),
                as.example(),
                as.owner(),
                as.model(),
                as.modelTitle(),
                as.lot(),
                regime,
                as.counterparty(),
                as.references(),
                as.value(),
                as.signedOn(),
                as.from(),
                as.to(),
                as.reporting(),
                as.promises(),
                as.undertakings(),
                as.pairs(),
                as.bands(),
                as.remedy(),
                as.disposal(),
                endedOn);
    }
}
