package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static socialvalue.summary.ExampleRows.YEAR;
import static socialvalue.summary.ExampleRows.line;
import static socialvalue.summary.ExampleRows.people;
import static socialvalue.summary.ExampleRows.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.PortfolioRow;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;

class BenchmarkTest {
    private static final String MEASURE = "example/2014/a1";

    @Test
    void tellsPlacesBestFirstAndEqualFiguresShareOne() {
        Benchmark.Comparison comparison = only(of(
                Benchmark.By.AGREEMENT,
                row("A", "", null, people("a1", "10", "7")),
                row("B", "", null, people("a1", "10", "9")),
                row("C", "", null, people("a1", "14", "7")),
                row("D", "", null, people("a1", "1", "2"))));
        assertThat(comparison.members())
                .extracting(Benchmark.Member::name, Benchmark.Member::place, Benchmark.Member::tied)
                .containsExactly(tuple("B", 1, false), tuple("A", 2, true), tuple("C", 2, true), tuple("D", 4, false));
        assertThat(comparison.members().get(2).share()).contains(Ratio.of(1, 2));
    }

    @Test
    void whereLessIsBetterTheLeastComesFirstAndReachesMoreOfItsTarget() {
        Benchmark.Comparison comparison = only(of(
                Benchmark.By.AGREEMENT,
                row("A", "", null, complaints("10", "20")),
                row("B", "", null, complaints("10", "5")),
                row("C", "", null, complaints("10", "0")),
                row("D", "", null, complaints("10", ""))));
        assertThat(comparison.members())
                .extracting(Benchmark.Member::name, Benchmark.Member::share)
                .containsExactly(
                        tuple("C", Optional.empty()),
                        tuple("B", Optional.of(Ratio.of(2))),
                        tuple("A", Optional.of(Ratio.of(1, 2))));
        assertThat(comparison.withoutFigure()).isEqualTo(1);
    }

    @Test
    void quartilesAreExactAndInclusive() {
        assertThat(Quartiles.of(ratios("1", "2", "4")))
                .isEqualTo(new Quartiles(Ratio.of(3, 2), Ratio.of(2), Ratio.of(3)));
        assertThat(Quartiles.of(ratios("1", "2", "4", "8")))
                .isEqualTo(new Quartiles(Ratio.of(7, 4), Ratio.of(3), Ratio.of(5)));
        assertThat(Quartiles.of(ratios("0", "1/3", "1/3", "1", "9")))
                .isEqualTo(new Quartiles(Ratio.of(1, 3), Ratio.of(1, 3), Ratio.ONE));
        assertThat(Quartiles.of(ratios("5"))).isEqualTo(new Quartiles(Ratio.of(5), Ratio.of(5), Ratio.of(5)));
    }

    @Test
    void fewerMembersThanTheMinimumAreToldAsIfThereWereNone() {
        PortfolioRow one = row("A", "", null, people("a1", "1", "1"));
        PortfolioRow two = row("B", "", null, people("a1", "1", "1"));
        PortfolioRow three = row("C", "", null, people("a1", "1", "1"));
        Benchmark few = of(Benchmark.By.AGREEMENT, one, two);
        assertThat(few.isSuppressed()).isTrue();
        assertThat(few).isEqualTo(of(Benchmark.By.AGREEMENT));
        assertThat(of(Benchmark.By.AGREEMENT, one, two, three).isSuppressed()).isFalse();
        assertThatThrownBy(() -> new Benchmarking(YEAR, MEASURE, Benchmark.By.AGREEMENT, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherUnitsAreComparedByThemselves() {
        Benchmark benchmark = of(
                Benchmark.By.AGREEMENT,
                row("A", "", null, people("a1", "1", "1"), hours("3")),
                row("B", "", null, people("a1", "1", "1"), hours("4")),
                row("C", "", null, people("a1", "1", "1")));
        assertThat(benchmark.comparisons())
                .singleElement()
                .satisfies(each -> assertThat(each.of().unit().name()).isEqualTo("people"));
    }

    @Test
    void promisesOfOneMemberAreAddedUpWherePeriodsAreElseTheirMeanIsTaken() {
        Benchmark.Comparison sums = only(of(
                Benchmark.By.NEIGHBOURHOOD,
                service("A", "North", people("a1", "4", "2")),
                service("B", "North", people("a1", "", "5")),
                service("C", "South", people("a1", "4", "")),
                service("D", "East", people("a1", "4", "3"), people("a1", "4", "3"))));
        assertThat(sums.members())
                .extracting(Benchmark.Member::name, Benchmark.Member::verified, Benchmark.Member::share)
                .containsExactly(
                        tuple("North", Ratio.of(7), Optional.empty()),
                        tuple("East", Ratio.of(6), Optional.of(Ratio.of(3, 4))),
                        tuple("South", Ratio.ZERO, Optional.of(Ratio.ZERO)));
        Benchmark.Comparison means = only(of(
                Benchmark.By.NEIGHBOURHOOD,
                service("A", "North", latest("90")),
                service("B", "North", latest("95")),
                service("C", "South", latest("96")),
                service("D", "East", latest("80")),
                service("E", "West", latest(""))));
        assertThat(means.members())
                .extracting(Benchmark.Member::name, Benchmark.Member::verified)
                .containsExactly(
                        tuple("South", Ratio.of(96)), tuple("North", Ratio.parse("92.5")), tuple("East", Ratio.of(80)));
        assertThat(means.withoutFigure()).isEqualTo(1);
    }

    private static PortfolioRow.Line complaints(String promised, String verified) {
        return line("a1", "complaints", Direction.LESS_IS_BETTER, Aggregation.SUM, false, promised, verified, false);
    }

    private static PortfolioRow.Line hours(String verified) {
        return line("a1", "hours", Direction.MORE_IS_BETTER, Aggregation.SUM, false, "5", verified, false);
    }

    private static PortfolioRow.Line latest(String verified) {
        return line("a1", "per cent", Direction.MORE_IS_BETTER, Aggregation.LATEST, false, "95", verified, false);
    }

    private static PortfolioRow service(String name, String neighbourhood, PortfolioRow.Line... lines) {
        return row(
                name, AgreementKind.SERVICE_PERFORMANCE, "", null, Optional.of(neighbourhood), Optional.empty(), lines);
    }

    private static Benchmark of(Benchmark.By by, PortfolioRow... rows) {
        Benchmarking growing = new Benchmarking(YEAR, MEASURE, by, 3);
        List.of(rows).forEach(growing::add);
        return growing.done();
    }

    private static Benchmark.Comparison only(Benchmark benchmark) {
        assertThat(benchmark.comparisons()).hasSize(1);
        return benchmark.comparisons().getFirst();
    }

    private static List<Ratio> ratios(String... texts) {
        return Stream.of(texts).map(Ratio::parse).toList();
    }
}
