package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.scoring.ExampleMethods.MORE;
import static socialvalue.scoring.ExampleMethods.bands;
import static socialvalue.scoring.ExampleMethods.option;
import static socialvalue.scoring.ExampleMethods.ratio;
import static socialvalue.scoring.ExampleMethods.target;
import static socialvalue.scoring.ExampleMethods.value;
import static socialvalue.scoring.ExampleMethods.worth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.frame.Counting;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.ScoredOn;
import socialvalue.submission.Offer;

class ValueTest {
    private static final ScoringMethod.Option WORK = option("W", Optional.empty(), worth("14044"), worth("566"));
    private static final ScoringMethod.Option HOURS = option("H", Optional.of("100"), worth("10", "1.25"));

    private static ExampleLot scored(ScoredOn on, ScoringMethod.OfAmount then) {
        return ExampleLot.of(value(on, then, WORK, HOURS));
    }

    private static Offer offer(String work, String hours, String pounds) {
        return new Offer.OfOptions(
                List.of(
                        new Offer.OptionQuantity("W", 0, new BigDecimal(work)),
                        new Offer.OptionQuantity("H", 1, new BigDecimal(hours))),
                new BigDecimal(pounds));
    }

    @Test
    void quantities_times_their_unit_values_are_added_up_with_pounds_at_face_value() {
        // 3 × (14,044 + 566) + 40 × 10 × 1.25 + 170 = 43,830 + 500 + 170
        ExampleLot lot = scored(ScoredOn.TOTAL, target("89000")).offer("a", "A", offer("3", "40", "170"));

        assertThat(amount(lot)).isEqualTo(ratio("44500"));
        assertThat(lot.points("a")).isEqualTo(ratio("5"));
    }

    @Test
    void each_option_counts_no_more_than_its_cap() {
        assertThat(amount(scored(ScoredOn.TOTAL, target("89000")).offer("a", "A", offer("0", "99.9", "0"))))
                .isEqualTo(ratio("1248.75"));
        assertThat(amount(scored(ScoredOn.TOTAL, target("89000")).offer("a", "A", offer("0", "100", "0"))))
                .isEqualTo(ratio("1250"));
        assertThat(amount(scored(ScoredOn.TOTAL, target("89000")).offer("a", "A", offer("0", "100.1", "0"))))
                .isEqualTo(ratio("1250"));
    }

    @Test
    void an_offer_of_nought_options_is_an_offer_of_nought() {
        ExampleLot lot = scored(ScoredOn.TOTAL, target("89000"))
                .offer("a", "A", new Offer.OfOptions(List.of(), BigDecimal.ZERO));

        assertThat(lot.score("a", "A").kind()).isEqualTo(CriterionScore.Kind.SCORED);
        assertThat(lot.points("a").signum()).isZero();
    }

    @Test
    void the_total_can_be_scored_as_a_percentage_of_the_estimated_value() {
        // 43,830 of 1,000,000
        ExampleLot lot = scored(ScoredOn.SHARE_OF_ESTIMATED_VALUE, bands("0:0", "4.383:60", "5:100"))
                .offer("a", "A", offer("3", "0", "0"));

        assertThat(lot.points("a")).isEqualTo(ratio("6"));
    }

    @Test
    void the_total_can_be_scored_as_a_percentage_of_the_suppliers_own_price_against_the_field() {
        ExampleLot lot = scored(ScoredOn.SHARE_OF_TENDERED_PRICE, MORE)
                .offer("a", "A", offer("1", "0", "0"))
                .price("a", "146100")
                .offer("b", "A", offer("0", "0", "5000"))
                .price("b", "200000");

        assertThat(lot.points("a")).isEqualTo(ratio("10"));
        assertThat(lot.points("b")).isEqualTo(ratio("2.5"));
    }

    @Test
    void a_share_of_the_tendered_price_is_pending_until_prices_are_in_and_is_then_not_nought() {
        ExampleLot lot = scored(ScoredOn.SHARE_OF_TENDERED_PRICE, target("10", "1"))
                .offer("a", "A", offer("1", "0", "0"))
                .nothing("b");

        assertThat(lot.score("a", "A")).isEqualTo(new CriterionScore.NotYetImported("A", ratio("10")));
        assertThat(lot.flags("a")).isEmpty();
        assertThat(new Scorer(lot.frame()).missingPrices(lot.row("a"))).containsExactly("A");
        assertThat(lot.score("b", "A").kind()).isEqualTo(CriterionScore.Kind.NOT_OFFERED);
        assertThat(lot.flags("b")).containsExactly("minimum not reached A");
        assertThat(new Scorer(lot.frame()).missingPrices(lot.row("b"))).isEmpty();
        assertThatThrownBy(lot::scores).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_price_of_nought_has_no_shares() {
        ExampleLot lot = scored(ScoredOn.SHARE_OF_TENDERED_PRICE, target("10")).price("a", "0");

        assertThatThrownBy(lot::rows).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_minimum_of_the_method_behind_a_value_raises_its_flag() {
        assertThat(scored(ScoredOn.TOTAL, target("89000", "14610.01"))
                        .offer("a", "A", offer("1", "0", "0"))
                        .flags("a"))
                .containsExactly("minimum not reached A");
        assertThat(scored(ScoredOn.TOTAL, target("89000", "14610"))
                        .offer("a", "A", offer("1", "0", "0"))
                        .flags("a"))
                .isEmpty();
    }

    @Test
    void values_can_be_counted_net() {
        ExampleLot lot = ExampleLot.of(
                        value(ScoredOn.TOTAL, target("14610"), WORK),
                        new Counting(Optional.empty(), Counting.Basis.NET, Optional.empty()))
                .net(
                        "a",
                        "A",
                        new Offer.OfOptions(List.of(new Offer.OptionQuantity("W", 0, BigDecimal.ONE)), BigDecimal.ZERO),
                        "50",
                        "50");

        assertThat(lot.points("a")).isEqualTo(ratio("2.5"));
    }

    @Test
    void the_explanation_says_what_a_unit_is_worth_by_whom_and_at_which_prices() {
        Step total = scored(ScoredOn.TOTAL, target("89000"))
                .offer("a", "A", offer("3", "120", "170"))
                .step("a", "A")
                .operands()
                .get(1)
                .operands()
                .getFirst();

        assertThat(total.operands())
                .extracting(step -> step.what() + " = " + step.result())
                .containsExactly(
                        "pounds for Example option W = 43830",
                        "pounds for Example option H = 1250",
                        "pounds, at face value = 170");
        Step perHour = total.operands().get(1).operands().get(1);
        assertThat(perHour.what()).isEqualTo("V10 at 2026/27 prices");
        assertThat(perHour.operands().getFirst().what())
                .isEqualTo("V10, Example value, economic value, pounds per person, at 2012/13 prices");
        assertThat(perHour.operands().getFirst().rule()).isEqualTo("Example Unit Costs 2026");
        assertThat(perHour.operands().get(1).rule()).isEqualTo("Example index 2026");
        assertThat(total.operands()
                        .get(1)
                        .operands()
                        .getFirst()
                        .operands()
                        .getFirst()
                        .place())
                .isEqualTo("/responses/8/options/1/amount");
        assertThat(total.operands().get(2).place()).isEqualTo("/responses/8/pounds");
    }

    private static socialvalue.quantity.Ratio amount(ExampleLot lot) {
        return lot.step("a", "A").operands().get(1).operands().getFirst().result();
    }
}
