package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static socialvalue.summary.ExampleRows.YEAR;
import static socialvalue.summary.ExampleRows.line;
import static socialvalue.summary.ExampleRows.people;
import static socialvalue.summary.ExampleRows.row;
import static socialvalue.summary.ExampleRows.signed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.frame.Exercise.Vat;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.procurement.Supplier.Sector;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;

class PortfolioTest {
    private static final PortfolioRow CARE =
            row("CARE", "Adults", Sector.SOCIAL, people("a1", "10", "12"), people("b1", "4", "3"));
    private static final PortfolioRow TREES = row("TREES", "Places", Sector.PRIVATE, people("a1", "5", ""));
    private static final PortfolioRow UNPLACED = row("UNPLACED", "", null, people("", "1", "1"));

    @Test
    void anAgreementCountsOnceInEachGroupItHasAPartIn() {
        Portfolio portfolio = of(CARE, TREES, UNPLACED);
        assertThat(portfolio.total().agreements()).isEqualTo(3);
        assertThat(portfolio.by(PortfolioBy.OUTCOME))
                .extracting(PortfolioGroup::key, PortfolioGroup::agreements)
                .containsExactly(tuple("", 1), tuple("example/2014/o-a", 2), tuple("example/2014/o-b", 1));
        PortfolioRow twice = row("TWICE", "", null, people("a1", "1", ""), people("a1", "2", ""));
        assertThat(of(twice).by(PortfolioBy.MEASURE).getFirst().agreements()).isEqualTo(1);
    }

    @Test
    void whatNobodyStatedIsAGroupOfItsOwn() {
        Portfolio portfolio = of(CARE, TREES, UNPLACED);
        assertThat(titles(portfolio, PortfolioBy.DIRECTORATE)).containsExactly("not stated", "Adults", "Places");
        assertThat(titles(portfolio, PortfolioBy.SECTOR)).containsExactly("not stated", "private", "social");
        assertThat(titles(portfolio, PortfolioBy.OUTCOME).getFirst()).isEqualTo("Answers to questions");
    }

    @Test
    void worthAddsUpToTheTotalWhateverItIsToldBy() {
        Portfolio portfolio = of(CARE, TREES, UNPLACED);
        for (PortfolioBy by : PortfolioBy.values()) {
            BigDecimal sum = portfolio.by(by).stream()
                    .flatMap(group -> group.worth().stream())
                    .map(worth -> worth.delivered().pounds())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(by.toString()).isEqualByComparingTo("1601.60");
        }
    }

    @Test
    void targetsOfTheYearAreReachedOrNotOrCannotBeCompared() {
        Portfolio portfolio = of(
                CARE,
                TREES,
                row(
                        "LESS",
                        "",
                        null,
                        line("c1", "complaints", Direction.LESS_IS_BETTER, Aggregation.SUM, false, "3", "", false),
                        line("c2", "complaints", Direction.LESS_IS_BETTER, Aggregation.SUM, false, "3", "3", false),
                        line("c3", "days", Direction.LESS_IS_BETTER, Aggregation.MEAN, false, "3", "4", false),
                        line("c4", "people", Direction.MORE_IS_BETTER, Aggregation.SUM, false, "", "4", false)));
        assertThat(portfolio.total().targets()).isEqualTo(new YearTargets(2, 3, 1, 1));
    }

    @Test
    void contributionsAreNeverAddedToAnythingElse() {
        PortfolioRow helps = row(
                "HELPS",
                "",
                null,
                line("a1", "people", Direction.MORE_IS_BETTER, Aggregation.SUM, true, "7", "7", true));
        Portfolio portfolio = of(CARE, helps);
        assertThat(portfolio.total().targets().all()).isEqualTo(2);
        assertThat(portfolio.total().contributions()).isEqualTo(new YearTargets(1, 0, 0, 0));
        assertThat(portfolio.total().worth())
                .extracting(worth -> worth.of().contribution(), WorthTotal::delivered)
                .containsExactly(tuple(false, pounds("1501.50")), tuple(true, pounds("700.70")));
        assertThat(portfolio.by(PortfolioBy.MEASURE).getFirst().quantities()).hasSize(2);
    }

    @Test
    void quantitiesAreAddedUpWithinOneMeasureAndOneUnitAndOnlyWherePeriodsAre() {
        PortfolioRow hours = row(
                "HOURS",
                "",
                null,
                line("a1", "hours", Direction.MORE_IS_BETTER, Aggregation.SUM, false, "8", "1/3", false),
                line("a1", "per cent", Direction.MORE_IS_BETTER, Aggregation.LATEST, false, "90", "91", false));
        PortfolioGroup measure = of(CARE, TREES, hours).by(PortfolioBy.MEASURE).getFirst();
        assertThat(measure.key()).isEqualTo("example/2014/a1");
        assertThat(measure.quantities())
                .extracting(each -> each.of().unit().name(), MeasureQuantity::promises)
                .containsExactly(tuple("people", 2), tuple("hours", 1), tuple("per cent", 1));
        assertThat(measure.quantities().getFirst().amounts().orElseThrow().promised())
                .isEqualTo(Ratio.of(15));
        assertThat(measure.quantities().get(1).amounts().orElseThrow().verified())
                .isEqualTo(Ratio.of(1, 3));
        assertThat(measure.quantities().getLast().amounts()).isEmpty();
        assertThat(of(CARE).by(PortfolioBy.OUTCOME))
                .allSatisfy(group -> assertThat(group.quantities()).isEmpty());
    }

    @Test
    void bidsAwardsAndValuesOfContractsSignedAreToldBySector() {
        Portfolio portfolio = of(
                contract("ONE", Sector.SOCIAL, Optional.of("8000000"), Optional.of(Vat.EXCLUDED)),
                contract("TWO", Sector.PRIVATE, Optional.of("0.10"), Optional.of(Vat.EXCLUDED)),
                contract("THREE", null, Optional.of("50"), Optional.of(Vat.INCLUDED)),
                contract("FOUR", Sector.SOCIAL, Optional.empty(), Optional.empty()),
                row(
                        "LAND",
                        AgreementKind.LAND_SALE,
                        "",
                        Sector.PUBLIC,
                        Optional.empty(),
                        Optional.of(signed(Optional.of("1"), Optional.of(Vat.EXCLUDED), Map.of(), 0))));
        Signatures signatures = portfolio.signatures();
        assertThat(signatures.contracts()).isEqualTo(4);
        assertThat(signatures.sectors())
                .containsExactly(
                        new Signatures.BySector(Optional.of(Sector.PUBLIC), 0, 0),
                        new Signatures.BySector(Optional.of(Sector.PRIVATE), 8, 1),
                        new Signatures.BySector(Optional.of(Sector.SOCIAL), 12, 2),
                        new Signatures.BySector(Optional.empty(), 4, 1));
        assertThat(signatures.values())
                .containsExactly(
                        new Signatures.Value(Vat.EXCLUDED, 2, pounds("8000000.10")),
                        new Signatures.Value(Vat.INCLUDED, 1, pounds("50")));
        assertThat(signatures.ofUnknownValue()).isEqualTo(1);
    }

    @Test
    void theRowsOfAGroupAreThoseItIsMadeOf() {
        List<PortfolioRow> rows = List.of(CARE, TREES, UNPLACED);
        Portfolio portfolio = of(CARE, TREES, UNPLACED);
        for (PortfolioBy by : PortfolioBy.values()) {
            for (PortfolioGroup group : portfolio.by(by)) {
                List<PortfolioRow> ofIt =
                        rows.stream().filter(row -> by.holds(group.key(), row)).toList();
                assertThat(ofIt).as(by + " " + group.key()).hasSize(group.agreements());
                WorthSums sums = new WorthSums();
                ofIt.forEach(row -> row.lines().stream()
                        .filter(line -> by.holds(group.key(), row, line))
                        .forEach(line -> sums.add(line.worth(), line.contribution())));
                assertThat(sums.totals()).isEqualTo(group.worth());
            }
        }
    }

    @Test
    void aRowOfAnotherYearIsNotAdded() {
        Portfolio.Growing growing = new Portfolio.Growing(new FinancialYear(2028));
        assertThatThrownBy(() -> growing.add(CARE)).hasMessageContaining("2027/28");
        assertThat(growing.grown().total().agreements()).isZero();
        assertThat(growing.grown().example()).isFalse();
        assertThat(of(CARE).example()).isTrue();
    }

    private static PortfolioRow contract(String name, Sector sector, Optional<String> value, Optional<Vat> vat) {
        return row(
                name,
                AgreementKind.CONTRACT,
                "Adults",
                sector,
                Optional.empty(),
                Optional.of(signed(value, vat, Map.of(Sector.SOCIAL, 3, Sector.PRIVATE, 2), 1)));
    }

    static Portfolio of(PortfolioRow... rows) {
        Portfolio.Growing growing = new Portfolio.Growing(YEAR);
        List.of(rows).forEach(growing::add);
        return growing.grown();
    }

    private static List<String> titles(Portfolio portfolio, PortfolioBy by) {
        return portfolio.by(by).stream().map(PortfolioGroup::title).toList();
    }

    private static Money pounds(String amount) {
        return new Money(new BigDecimal(amount));
    }
}
