package socialvalue.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.example.ExampleCriteria.criterion;
import static socialvalue.example.ExampleCriteria.value;
import static socialvalue.finding.FindingCode.NEGATIVE_QUANTITY;
import static socialvalue.finding.FindingCode.OUT_OF_PROPORTION;
import static socialvalue.finding.FindingCode.QUANTITY_MISSING;
import static socialvalue.finding.FindingCode.QUANTITY_NOT_ASKED;
import static socialvalue.finding.FindingCode.REPEATED_OPTION;
import static socialvalue.finding.FindingCode.UNKNOWN_OPTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.example.ExampleFrames;
import socialvalue.example.ExampleMeasures;
import socialvalue.file.CheckedExample;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Severity;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.model.Measure.Direction;
import socialvalue.submission.Offer;
import socialvalue.submission.Offer.OptionQuantity;

class OptionRulesTest {
    private static final ScoringMethod.OfAmount TARGET =
            new ScoringMethod.Target(new BigDecimal(100_000), Optional.empty());
    private static final ScoringMethod.OfAmount LESS_IS_BETTER = new ScoringMethod.RelativeToBest(
            Direction.LESS_IS_BETTER,
            ScoringMethod.Award.ALL_POINTS,
            ScoringMethod.Award.NO_POINTS,
            ScoringMethod.BestSetBy.ALL_RETURNS);
    private static final EvaluationFrame FRAME = ExampleFrames.frame()
            .criteria(criterion("V").method(value(TARGET, true)))
            .build();

    private static CheckedExample check(EvaluationFrame frame, String members) {
        return CheckedExample.against(frame, "{\"criterion\": \"V\", %s}".formatted(members));
    }

    private static OptionQuantity quantity(String option, int index, int amount) {
        return new OptionQuantity(option, index, new BigDecimal(amount));
    }

    @Test
    void options_and_pounds_are_offered_together() {
        CheckedExample example = check(FRAME, """
                "options": [{"option": "E2", "amount": 7, "unit": "hours"}, {"option": "E1", "amount": 2, "unit": "people"}],
                "pounds": 50""");
        assertThat(example.codes()).isEmpty();
        assertThat(example.commitment("V").offer())
                .isEqualTo(
                        new Offer.OfOptions(List.of(quantity("E2", 0, 7), quantity("E1", 1, 2)), new BigDecimal(50)));
    }

    @Test
    void neither_options_nor_pounds_is_a_quantity_missing() {
        CheckedExample example = check(FRAME, "\"statement\": \"Example words\"");
        assertThat(example.commitment("V").forfeits()).containsExactly(QUANTITY_MISSING);
    }

    @Test
    void an_unknown_option_costs_only_itself() {
        CheckedExample example = check(FRAME, """
                "options": [{"option": "E9", "amount": 7, "unit": "hours"}, {"option": "E1", "amount": 2, "unit": "people"}]""");
        assertThat(example.codes()).containsExactly(UNKNOWN_OPTION);
        assertThat(example.only(UNKNOWN_OPTION).expected()).isEqualTo("one of E1, E2, E3");
        assertThat(example.commitment("V").forfeits()).isEmpty();
        assertThat(example.commitment("V").offer())
                .isEqualTo(new Offer.OfOptions(List.of(quantity("E1", 1, 2)), BigDecimal.ZERO));
    }

    @Test
    void of_an_option_given_twice_neither_counts() {
        CheckedExample example = check(FRAME, """
                "options": [{"option": "E1", "amount": 7, "unit": "people"}, {"option": "E2", "amount": 1, "unit": "hours"},
                {"option": "E1", "amount": 2, "unit": "people"}]""");
        assertThat(example.only(REPEATED_OPTION).location().pointer()).isEqualTo("/responses/0/options/2/option");
        assertThat(example.commitment("V").offer())
                .isEqualTo(new Offer.OfOptions(List.of(quantity("E2", 1, 1)), BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "E1, 2, hours, WRONG_UNIT",
        "E1, -1, people, NEGATIVE_QUANTITY",
        "E1, 1.5, people, FRACTIONAL_HEADCOUNT",
        "E3, 100.1, per cent, OVER_ONE_HUNDRED_PERCENT"
    })
    void a_fault_in_one_option_costs_that_option(String option, String amount, String unit, FindingCode code) {
        CheckedExample example = check(FRAME, """
                "options": [{"option": "%s", "amount": %s, "unit": "%s"}, {"option": "E2", "amount": 1, "unit": "hours"}]""".formatted(option, amount, unit));
        assertThat(example.codes()).containsExactly(code);
        assertThat(example.commitment("V").forfeits()).isEmpty();
        assertThat(example.commitment("V").offer())
                .isEqualTo(new Offer.OfOptions(List.of(quantity("E2", 1, 1)), BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "E1, 2, hours, WRONG_UNIT",
        "E1, -1, people, NEGATIVE_QUANTITY",
        "E9, 1, people, UNKNOWN_OPTION",
    })
    void where_less_is_better_a_fault_in_one_option_costs_them_all(
            String option, String amount, String unit, FindingCode code) {
        EvaluationFrame frame = ExampleFrames.frame()
                .criteria(criterion("V").method(value(LESS_IS_BETTER, true)))
                .build();
        CheckedExample example = check(frame, """
                "options": [{"option": "%s", "amount": %s, "unit": "%s"}, {"option": "E2", "amount": 1, "unit": "hours"}]""".formatted(option, amount, unit));
        assertThat(example.commitment("V").forfeits()).containsExactly(code);
    }

    @Test
    void an_option_without_an_amount_is_found() {
        CheckedExample example = check(FRAME, "\"options\": [{\"option\": \"E1\", \"unit\": \"people\"}]");
        assertThat(example.only(QUANTITY_MISSING).location().pointer()).isEqualTo("/responses/0/options/0/amount");
        assertThat(example.commitment("V").offer()).isEqualTo(new Offer.OfOptions(List.of(), BigDecimal.ZERO));
    }

    @Test
    void pounds_below_nought_forfeit_the_criterion() {
        assertThat(check(FRAME, "\"pounds\": -0.01").commitment("V").forfeits()).containsExactly(NEGATIVE_QUANTITY);
        assertThat(check(FRAME, "\"pounds\": 0").commitment("V").forfeits()).isEmpty();
    }

    @Test
    void pounds_the_criterion_does_not_count_are_left_out_of_the_offer() {
        EvaluationFrame frame = ExampleFrames.frame()
                .criteria(criterion("V").method(value(TARGET, false)))
                .build();
        CheckedExample example =
                check(frame, "\"pounds\": 5, \"options\": [{\"option\": \"E1\", \"amount\": 1, \"unit\": \"people\"}]");
        assertThat(example.only(QUANTITY_NOT_ASKED).location().pointer()).isEqualTo("/responses/0/pounds");
        assertThat(example.commitment("V").offer())
                .isEqualTo(new Offer.OfOptions(List.of(quantity("E1", 0, 1)), BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, false", "1001, true"})
    void a_value_above_the_declared_ratio_to_the_estimate_is_worth_a_look(int people, boolean found) {
        CheckedExample example = check(
                FRAME, "\"options\": [{\"option\": \"E1\", \"amount\": %d, \"unit\": \"people\"}]".formatted(people));
        assertThat(example.codes()).isEqualTo(found ? List.of(OUT_OF_PROPORTION) : List.of());
        assertThat(example.commitment("V").forfeits()).isEmpty();
    }

    @Test
    void a_value_is_never_more_than_worth_a_look() {
        CheckedExample example = check(FRAME, "\"pounds\": 999999999999999");
        assertThat(example.only(OUT_OF_PROPORTION).severity()).isEqualTo(Severity.WORTH_A_LOOK);
        assertThat(example.only(OUT_OF_PROPORTION).found()).isEqualTo("£999,999,999,999,999");
    }

    @Test
    void a_frame_without_a_ratio_finds_nothing_out_of_proportion() {
        EvaluationFrame frame = ExampleFrames.frame()
                .criteria(criterion("V").method(value(TARGET, true)))
                .outOfProportion(Optional.empty())
                .build();
        assertThat(check(frame, "\"pounds\": 999999999999999").codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999999.99, false", "1000000, false", "1000000.01, true"})
    void pounds_as_a_quantity_are_held_to_the_same_ratio(String pounds, boolean found) {
        EvaluationFrame frame = ExampleFrames.frame()
                .criteria(criterion("V").unit(ExampleMeasures.POUNDS))
                .build();
        assertThat(check(frame, "\"quantity\": {\"amount\": %s, \"unit\": \"pounds\"}".formatted(pounds))
                        .codes())
                .isEqualTo(found ? List.of(OUT_OF_PROPORTION) : List.of());
    }
}
