package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementSamples;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.port.AgreementsInMemory;
import socialvalue.port.Page;
import socialvalue.procurement.LotId;
import socialvalue.summary.AgreementSummary;
import socialvalue.summary.Benchmark;
import socialvalue.summary.Portfolio;
import socialvalue.summary.PortfolioBy;

class ReadPortfolioTest {
    private static final Caller FINANCE = new Caller("finance-1", Set.of(Role.FINANCE), Optional.empty());
    private static final FinancialYear YEAR = new FinancialYear(2027);
    private static final String MEASURE = "example/2014/ex-21";
    private static final int CONTRACTS = 1203;

    private final AgreementsInMemory agreements = new AgreementsInMemory();
    private final ReadPortfolio portfolios = new ReadPortfolio(agreements, new BenchmarkRule(3));

    @Test
    void a_portfolio_of_many_pages_is_the_sum_of_all_rows() {
        contracts();
        Portfolio portfolio = portfolios.whole(FINANCE, YEAR);
        assertThat(portfolio.total().agreements()).isEqualTo(CONTRACTS);
        assertThat(portfolio.by(PortfolioBy.DIRECTORATE)).hasSize(1);
        assertThat(portfolios.whole(FINANCE, new FinancialYear(1999)).total().agreements())
                .isZero();
    }

    @Test
    void the_agreements_of_a_group_are_listed_in_pages_without_gap_or_repetition() {
        contracts();
        neighbourhood("North");
        neighbourhood("West");
        assertThat(all(Optional.of(new ReadPortfolio.Group(PortfolioBy.KIND, "contract")), 100))
                .hasSize(CONTRACTS)
                .doesNotHaveDuplicates();
        assertThat(all(Optional.of(new ReadPortfolio.Group(PortfolioBy.KIND, "service-performance")), 1))
                .containsExactly("EXAMPLE-SERVICE-North", "EXAMPLE-SERVICE-West");
        assertThat(all(Optional.of(new ReadPortfolio.Group(PortfolioBy.SECTOR, PortfolioBy.NOT_STATED)), 2))
                .containsExactly("EXAMPLE-SERVICE-North", "EXAMPLE-SERVICE-West");
        assertThat(all(Optional.of(new ReadPortfolio.Group(PortfolioBy.MEASURE, "example/2014/ex-9")), 9))
                .isEmpty();
        assertThat(all(Optional.empty(), 37)).hasSize(CONTRACTS + 2);
    }

    @Test
    void a_page_that_is_full_at_the_end_of_the_list_is_the_last() {
        neighbourhood("North");
        neighbourhood("West");
        Page<PortfolioRow> page = portfolios.rows(FINANCE, YEAR, Optional.empty(), Optional.empty(), 2);
        assertThat(page.items()).hasSize(2);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void only_who_may_read_agreements_may_read_any_of_it() {
        ReadSummary summaries = new ReadSummary(agreements, InstantSource.fixed(Instant.parse("2027-10-01T09:00:00Z")));
        for (Role role : Role.values()) {
            Caller caller = new Caller(
                    "someone", Set.of(role), role == Role.SUPPLIER ? Optional.of("example-1") : Optional.empty());
            boolean may = Set.of(Role.CONTRACT_OFFICER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR)
                    .contains(role);
            for (Runnable reading : List.<Runnable>of(
                    () -> portfolios.whole(caller, YEAR),
                    () -> portfolios.rows(caller, YEAR, Optional.empty(), Optional.empty(), 1),
                    () -> portfolios.benchmark(caller, YEAR, MEASURE, Benchmark.By.AGREEMENT))) {
                if (may) {
                    reading.run();
                } else {
                    assertThatThrownBy(reading::run).isInstanceOf(NotPermitted.class);
                }
            }
            assertThatThrownBy(() -> summaries.read(caller, new AgreementId("EXAMPLE-none")))
                    .isInstanceOf(may ? Refusal.class : NotPermitted.class);
        }
    }

    @Test
    void a_summary_is_told_as_of_the_day_it_is_in_britain() {
        agreements.record(AgreementSamples.first(AgreementSamples.neighbourhood("North")));
        AgreementId id = new AgreementId("EXAMPLE-SERVICE-North");
        assertThat(at("2027-09-30T22:59:59Z", id).at()).hasToString("2027-09-30");
        assertThat(at("2027-09-30T23:00:00Z", id).at()).hasToString("2027-10-01");
    }

    @Test
    void a_benchmark_is_told_of_no_fewer_than_the_authority_says() {
        neighbourhood("North");
        neighbourhood("West");
        assertThat(portfolios
                        .benchmark(FINANCE, YEAR, MEASURE, Benchmark.By.AGREEMENT)
                        .isSuppressed())
                .isTrue();
        assertThatThrownBy(() -> BenchmarkRule.of("2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenchmarkRule.of("few")).isInstanceOf(IllegalArgumentException.class);
        assertThat(BenchmarkRule.of("5").minimum()).isEqualTo(5);
    }

    private AgreementSummary at(String now, AgreementId id) {
        return new ReadSummary(agreements, InstantSource.fixed(Instant.parse(now))).read(FINANCE, id);
    }

    private void contracts() {
        for (int i = 0; i < CONTRACTS; i++) {
            agreements.record(
                    AgreementSamples.first(AgreementSamples.homeCare(new LotId("EXAMPLE-" + (10_000 + i), "1"))));
        }
    }

    private void neighbourhood(String name) {
        agreements.record(AgreementSamples.first(AgreementSamples.neighbourhood(name)));
    }

    private List<String> all(Optional<ReadPortfolio.Group> group, int limit) {
        List<String> names = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PortfolioRow> page = portfolios.rows(FINANCE, YEAR, group, after, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(row -> names.add(row.agreement().value()));
            after = page.next();
        } while (after.isPresent());
        return names;
    }
}
