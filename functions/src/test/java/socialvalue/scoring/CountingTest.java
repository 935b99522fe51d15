package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.scoring.ExampleMethods.MORE;
import static socialvalue.scoring.ExampleMethods.ratio;
import static socialvalue.scoring.ExampleMethods.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.frame.Counting;
import socialvalue.frame.Counting.Basis;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.submission.Offer;

class CountingTest {
    private static final String SUM = "M2";
    private static final String LATEST = "M5";
    private static final String MEAN = "M6";

    /** Scored on a target of 1,000, so that the points are a hundredth of what counts. */
    private static ExampleLot lot(Counting counting, String measure) {
        return new ExampleLot().with(ExampleLot.criterion("A", 10, target("1000"), counting, measure));
    }

    private static Ratio counted(ExampleLot lot) {
        return lot.points("a").times(Ratio.HUNDRED);
    }

    private static Counting net(Optional<String> dropOff) {
        return new Counting(
                Optional.empty(), Basis.NET, dropOff.map(BigDecimal::new).map(Percentage::new));
    }

    @ParameterizedTest
    @CsvSource({"49, 49", "50, 50", "51, 50"})
    void no_more_than_the_cap_counts(String offered, String counted) {
        Counting capped = new Counting(Optional.of(new BigDecimal(50)), Basis.GROSS, Optional.empty());

        assertThat(counted(lot(capped, SUM).offer("a", "A", offered))).isEqualTo(ratio(counted));
    }

    @Test
    void a_cap_holds_for_the_best_figure_of_the_field_too() {
        Counting capped = new Counting(Optional.of(new BigDecimal(50)), Basis.GROSS, Optional.empty());
        ExampleLot lot = ExampleLot.of(MORE, capped).offer("a", "A", "80").offer("b", "A", "25");

        assertThat(lot.points("a")).isEqualTo(ratio("10"));
        assertThat(lot.points("b")).isEqualTo(ratio("5"));
    }

    @Test
    void periods_are_added_up_or_averaged_or_the_last_one_stands_as_the_measure_says() {
        List<String> periods = List.of("30", "60", "10");

        assertThat(counted(lot(Counting.ALL, SUM).offer("a", "A", periods))).isEqualTo(ratio("100"));
        assertThat(counted(lot(Counting.ALL, LATEST).offer("a", "A", periods))).isEqualTo(ratio("10"));
        assertThat(counted(lot(Counting.ALL, MEAN).offer("a", "A", periods))).isEqualTo(ratio("100/3"));
    }

    @Test
    void net_is_what_would_not_have_happened_anyway_times_the_share_that_is_the_contracts() {
        Offer offer = new Offer.SingleFigure(new BigDecimal(200));

        assertThat(counted(lot(net(Optional.empty()), SUM).net("a", "A", offer, "25", "40")))
                .isEqualTo(ratio("60"));
        assertThat(counted(lot(net(Optional.empty()), SUM).net("a", "A", offer, "0", "100")))
                .isEqualTo(ratio("200"));
        assertThat(counted(lot(net(Optional.empty()), SUM).net("a", "A", offer, "100", "100")))
                .isEqualTo(ratio("0"));
    }

    @Test
    void gross_takes_no_account_of_what_is_declared() {
        Offer offer = new Offer.SingleFigure(new BigDecimal(200));

        assertThat(counted(lot(Counting.ALL, SUM).net("a", "A", offer, "25", "40")))
                .isEqualTo(ratio("200"));
    }

    @Test
    void drop_off_is_lost_of_each_later_period_once_more() {
        // 100 + 100 × 80% + 100 × 80% × 80%
        Offer offer = new Offer.PerPeriod(List.of(new BigDecimal(100), new BigDecimal(100), new BigDecimal(100)));
        ExampleLot lot = lot(net(Optional.of("20")), SUM).net("a", "A", offer, "0", "100");

        assertThat(counted(lot)).isEqualTo(ratio("244"));
    }

    @Test
    void drop_off_comes_before_deadweight_and_attribution_and_the_cap_after_them() {
        // (100 + 100 × 80%) × 50% × 50% = 45, of which 44 count
        Offer offer = new Offer.PerPeriod(List.of(new BigDecimal(100), new BigDecimal(100)));
        Counting counting = new Counting(
                Optional.of(new BigDecimal(44)), Basis.NET, Optional.of(new Percentage(new BigDecimal(20))));

        assertThat(counted(lot(counting, SUM).net("a", "A", offer, "50", "50"))).isEqualTo(ratio("44"));
        assertThat(counted(lot(net(Optional.of("20")), SUM).net("a", "A", offer, "50", "50")))
                .isEqualTo(ratio("45"));
    }

    @Test
    void drop_off_says_nothing_where_quantities_are_counted_gross() {
        Counting counting =
                new Counting(Optional.empty(), Basis.GROSS, Optional.of(new Percentage(new BigDecimal(20))));

        assertThat(counted(lot(counting, SUM).offer("a", "A", List.of("100", "100"))))
                .isEqualTo(ratio("200"));
    }

    @Test
    void heads_and_years_become_full_time_equivalent_years_by_the_declared_factor() {
        // 3 × 2.5 + 4 × 1.5 × 0.5
        Offer offer = new Offer.HeadsAndYears(
                new BigDecimal(3), new BigDecimal("2.5"), new BigDecimal(4), new BigDecimal("1.5"));
        ExampleLot lot = lot(Counting.ALL, SUM).offer("a", "A", offer);

        assertThat(counted(lot)).isEqualTo(ratio("10.5"));
        assertThat(lot.step("a", "A").operands().get(1).operands().getFirst().operands())
                .flatExtracting(Step::operands)
                .filteredOn(step -> !step.place().isEmpty())
                .extracting(Step::place)
                .containsExactly(
                        "/responses/8/quantity/fullTime/heads",
                        "/responses/8/quantity/fullTime/years",
                        "/responses/8/quantity/partTime/heads",
                        "/responses/8/quantity/partTime/years");
    }

    @Test
    void an_offer_that_holds_nothing_to_count_is_not_an_offer_of_nought() {
        assertThat(lot(Counting.ALL, SUM).offer("a", "A", Offer.STATEMENT_ONLY).score("a", "A"))
                .isEqualTo(new CriterionScore.NotOffered("A", ratio("10")));
        assertThat(lot(Counting.ALL, SUM).offer("a", "A", "0").score("a", "A").kind())
                .isEqualTo(CriterionScore.Kind.SCORED);
    }
}
