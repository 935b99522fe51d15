package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.Promise;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Totals;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Money;

/** Whatever is delivered, every way of telling what it is worth comes to the same, to the penny. */
class SummaryPropertyTest {
    private static final List<Agreement> AGREEMENTS = List.of(
            AgreementSamples.homeCare(),
            AgreementSamples.homeCare(new LotId("EXAMPLE-2026-018", "2")),
            AgreementSamples.neighbourhood("North"));

    /** A delivery as it was drawn. */
    record Drawn(int agreement, int promise, String period, BigDecimal quantity, int verdict) {
        Agreement of() {
            return AGREEMENTS.get(agreement);
        }

        Delivery delivery(int number) {
            List<Promise> promises = of().promises();
            Delivery recorded = AgreementSamples.recorded(
                    "d" + number, promises.get(promise % promises.size()).id(), period, quantity.toPlainString());
            return verdict < Delivery.Verdict.values().length
                    ? AgreementSamples.decided(recorded, Delivery.Verdict.values()[verdict])
                    : recorded;
        }
    }

    @Provide
    Arbitrary<List<Drawn>> deliveries() {
        Arbitrary<String> periods = Combinators.combine(
                        Arbitraries.integers().between(2026, 2031),
                        Arbitraries.integers().between(1, 4))
                .as((year, quarter) -> new FinancialYear(year) + "-Q" + quarter);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4),
                        periods,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                                .ofScale(3),
                        Arbitraries.integers().between(0, 5))
                .as(Drawn::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverItIsToldBy(@ForAll("deliveries") List<Drawn> drawn) {
        Map<FinancialYear, Portfolio.Growing> portfolios = new TreeMap<>();
        Map<WorthTotal.Of, BigDecimal> ofSummaries = new TreeMap<>();
        for (int i = 0; i < AGREEMENTS.size(); i++) {
            int which = i;
            List<Delivery> deliveries = new ArrayList<>();
            drawn.stream()
                    .filter(each -> each.agreement() == which)
                    .forEach(each -> deliveries.add(each.delivery(deliveries.size())));
            AgreementSummary summary =
                    ExampleSummaries.of(AGREEMENTS.get(i), Totals.of(deliveries.stream()), LocalDate.of(2029, 5, 1));
            Map<WorthTotal.Of, BigDecimal> total = delivered(summary.worth());
            assertThat(sum(summary.years(), AgreementSummary.Year::worth)).isEqualTo(total);
            assertThat(sum(summary.outcomes(), PromiseGroup::worth)).isEqualTo(total);
            assertThat(sum(summary.measures(), PromiseGroup::worth)).isEqualTo(total);
            assertThat(sum(summary.kinds(), PromiseGroup::worth)).isEqualTo(total);
            assertThat(worthOf(AGREEMENTS.get(i), deliveries)).isEqualByComparingTo(all(total));
            total.forEach((of, pounds) -> ofSummaries.merge(of, pounds, BigDecimal::add));
            summary.years().forEach(year -> portfolios
                    .computeIfAbsent(year.row().year(), Portfolio.Growing::new)
                    .add(year.row()));
        }
        List<Portfolio> grown =
                portfolios.values().stream().map(Portfolio.Growing::grown).toList();
        assertThat(sum(grown, portfolio -> portfolio.total().worth())).isEqualTo(plain(ofSummaries));
        for (PortfolioBy by : PortfolioBy.values()) {
            assertThat(sum(grown.stream().flatMap(each -> each.by(by).stream()).toList(), PortfolioGroup::worth))
                    .isEqualTo(plain(ofSummaries));
        }
    }

    /** The same reckoned from the records, without any of the code that is tested. */
    private static BigDecimal worthOf(Agreement agreement, List<Delivery> deliveries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Promise promise : agreement.promises()) {
            Map<FinancialYear, BigDecimal> years = new TreeMap<>();
            for (Delivery delivery : deliveries) {
                ReportingPeriod period = delivery.reported().period();
                if (delivery.standing() == Delivery.Standing.VERIFIED
                        && delivery.reported().promise().equals(promise.id())) {
                    years.merge(period.year(), delivery.reported().quantity(), BigDecimal::add);
                }
            }
            for (BigDecimal quantity : years.values()) {
                if (promise.faceValue()) {
                    sum = sum.add(quantity.setScale(2, RoundingMode.HALF_UP));
                }
                for (var value : promise.values()) {
                    sum = sum.add(quantity.multiply(value.amount()).setScale(2, RoundingMode.HALF_UP));
                }
            }
        }
        return sum;
    }

    private static <T> Map<WorthTotal.Of, BigDecimal> sum(List<T> parts, Function<T, List<WorthTotal>> worth) {
        return delivered(
                parts.stream().flatMap(part -> worth.apply(part).stream()).toList());
    }

    private static Map<WorthTotal.Of, BigDecimal> delivered(List<WorthTotal> worth) {
        Map<WorthTotal.Of, BigDecimal> sums = new TreeMap<>();
        worth.forEach(each -> sums.merge(each.of(), each.delivered().pounds(), BigDecimal::add));
        return plain(sums);
    }

    private static Map<WorthTotal.Of, BigDecimal> plain(Map<WorthTotal.Of, BigDecimal> sums) {
        Map<WorthTotal.Of, BigDecimal> inOneForm = new TreeMap<>();
        sums.forEach((of, pounds) -> inOneForm.put(of, new Money(pounds).pounds()));
        return inOneForm;
    }

    private static BigDecimal all(Map<WorthTotal.Of, BigDecimal> sums) {
        return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
