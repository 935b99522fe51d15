package socialvalue.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.example.ExampleCriteria.criterion;
import static socialvalue.finding.FindingCode.FRACTIONAL_HEADCOUNT;
import static socialvalue.finding.FindingCode.FULL_TIME_EQUIVALENT_NOT_ASKED;
import static socialvalue.finding.FindingCode.INDICATOR_WITHOUT_CONTRIBUTION;
import static socialvalue.finding.FindingCode.NEGATIVE_QUANTITY;
import static socialvalue.finding.FindingCode.OVER_ONE_HUNDRED_PERCENT;
import static socialvalue.finding.FindingCode.PARTS_DO_NOT_ADD_UP;
import static socialvalue.finding.FindingCode.PERIODS_MISSING;
import static socialvalue.finding.FindingCode.PERIOD_OUTSIDE_CONTRACT;
import static socialvalue.finding.FindingCode.QUANTITY_MISSING;
import static socialvalue.finding.FindingCode.QUANTITY_NOT_ASKED;
import static socialvalue.finding.FindingCode.REPEATED_PERIOD;
import static socialvalue.finding.FindingCode.WRONG_UNIT;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.example.ExampleCriteria;
import socialvalue.example.ExampleFrames;
import socialvalue.example.ExampleMeasures;
import socialvalue.file.CheckedExample;
import socialvalue.finding.Finding;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.quantity.Unit;
import socialvalue.submission.Offer;

class AmountRulesTest {
    private static final ExampleCriteria HOURS = criterion("H").unit(ExampleMeasures.HOURS);
    private static final ExampleCriteria PEOPLE = criterion("H").unit(ExampleMeasures.PEOPLE);
    private static final ExampleCriteria PERCENT = criterion("H").unit(ExampleMeasures.PERCENT);

    private static CheckedExample check(ExampleCriteria criterion, String quantity) {
        return CheckedExample.against(
                ExampleFrames.frame().criteria(criterion).build(),
                "{\"criterion\": \"H\", \"quantity\": {%s}}".formatted(quantity));
    }

    @Test
    void the_unit_is_the_frames_whatever_its_case_and_the_space_around_it() {
        assertThat(check(HOURS, "\"amount\": 1, \"unit\": \"hours\"").codes()).isEmpty();
        assertThat(check(HOURS, "\"amount\": 1, \"unit\": \" Hours \"").codes()).isEmpty();
        assertThat(check(HOURS, "\"amount\": 1, \"unit\": \"hour\"").codes()).containsExactly(WRONG_UNIT);
    }

    @Test
    void a_wrong_unit_cites_the_frame_and_forfeits_the_criterion() {
        CheckedExample example = check(HOURS, "\"amount\": 1, \"unit\": \"days\"");
        Finding finding = example.only(WRONG_UNIT);
        assertThat(finding.citation()).isEqualTo("frame, criterion H, unit");
        assertThat(finding.location().pointer()).isEqualTo("/responses/0/quantity/unit");
        assertThat(finding.found()).isEqualTo("“days”");
        assertThat(finding.expected()).isEqualTo("“hours”");
        assertThat(example.commitment("H").forfeits()).containsExactly(WRONG_UNIT);
        assertThat(example.commitment("H").offer()).isEqualTo(new Offer.SingleFigure(BigDecimal.ONE));
    }

    @Test
    void a_change_of_the_statistic_is_not_a_contribution_to_it() {
        ExampleCriteria indicator =
                criterion("H").contribution("M3", "people trained").unit(ExampleMeasures.PEOPLE);
        assertThat(check(indicator, "\"amount\": 1, \"unit\": \"people\"").codes())
                .isEmpty();
        assertThat(check(indicator, "\"amount\": 1, \"unit\": \"pounds a week\"")
                        .codes())
                .containsExactly(INDICATOR_WITHOUT_CONTRIBUTION);
        assertThat(check(indicator, "\"amount\": 1, \"unit\": \"pounds a month\"")
                        .codes())
                .containsExactly(WRONG_UNIT);
    }

    @ParameterizedTest
    @CsvSource({"-0.0000000001, true", "0, false", "-0, false", "0.0000000001, false"})
    void nothing_is_below_nought(String amount, boolean found) {
        assertThat(check(HOURS, "\"amount\": " + amount + ", \"unit\": \"hours\"")
                        .codes())
                .isEqualTo(found ? List.of(NEGATIVE_QUANTITY) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0.9999999999, true", "1, false", "1.0, false", "1e1, false", "1.0000000001, true"})
    void people_are_counted_whole(String amount, boolean found) {
        assertThat(check(PEOPLE, "\"amount\": " + amount + ", \"unit\": \"people\"")
                        .codes())
                .isEqualTo(found ? List.of(FRACTIONAL_HEADCOUNT) : List.of());
    }

    @Test
    void hours_full_time_equivalents_and_averages_may_have_a_fraction() {
        assertThat(check(HOURS, "\"amount\": 1.5, \"unit\": \"hours\"").codes()).isEmpty();
        assertThat(check(
                                criterion("H").unit(ExampleMeasures.YEARS),
                                "\"amount\": 1.5, \"unit\": \"full-time-equivalent years\"")
                        .codes())
                .isEmpty();
        assertThat(check(
                                criterion("H").unit(ExampleMeasures.YEARS).form(QuantityForm.FULL_TIME_EQUIVALENT),
                                "\"fullTime\": {\"heads\": 1.5, \"years\": 0.5}, \"unit\": \"full-time-equivalent years\"")
                        .codes())
                .isEmpty();
        assertThat(check(
                                criterion("H").unit(new Unit("people on average", Unit.Kind.AMOUNT)),
                                "\"amount\": 1.5, \"unit\": \"people on average\"")
                        .codes())
                .isEmpty();
        assertThat(check(
                                criterion("H").measure("M6").unit(ExampleMeasures.PEOPLE),
                                "\"amount\": 1.5, \"unit\": \"people\"")
                        .codes())
                .as("the single figure of a measure that is averaged over its periods is an average")
                .isEmpty();
    }

    @Test
    void each_periods_people_are_counted_whole_even_where_they_are_averaged() {
        CheckedExample example =
                check(criterion("H").measure("M6").unit(ExampleMeasures.PEOPLE).form(QuantityForm.PER_PERIOD), """
                "unit": "people", "periods": [{"period": "Year 1", "amount": 1}, {"period": "Year 2", "amount": 1.5},
                {"period": "Year 3", "amount": 2}]""");
        assertThat(example.only(FRACTIONAL_HEADCOUNT).location().pointer())
                .isEqualTo("/responses/0/quantity/periods/1/amount");
    }

    @ParameterizedTest
    @CsvSource({"99.9999999999, false", "100, false", "100.0, false", "100.0000000001, true"})
    void no_percentage_is_over_one_hundred(String amount, boolean found) {
        assertThat(check(PERCENT, "\"amount\": " + amount + ", \"unit\": \"per cent\"")
                        .codes())
                .isEqualTo(found ? List.of(OVER_ONE_HUNDRED_PERCENT) : List.of());
    }

    @Test
    void other_units_know_no_hundred() {
        assertThat(check(HOURS, "\"amount\": 101, \"unit\": \"hours\"").codes()).isEmpty();
    }

    private static CheckedExample periods(String periods) {
        return check(
                criterion("H").unit(ExampleMeasures.HOURS).form(QuantityForm.PER_PERIOD),
                "\"unit\": \"hours\", " + periods);
    }

    @Test
    void there_is_a_figure_for_each_period_of_the_term_in_any_order() {
        CheckedExample example = periods("""
                "periods": [{"period": "year 3", "amount": 3}, {"period": "Year 1", "amount": 1},
                {"period": " Year 2", "amount": 2}], "total": 6""");
        assertThat(example.codes()).isEmpty();
        assertThat(example.commitment("H").offer())
                .isEqualTo(new Offer.PerPeriod(List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal(3))));
    }

    @Test
    void a_period_left_out_is_missing_and_counts_nought() {
        CheckedExample example = periods(
                "\"periods\": [{\"period\": \"Year 1\", \"amount\": 1}, {\"period\": \"Year 3\", \"amount\": 3}]");
        assertThat(example.only(PERIODS_MISSING).found()).isEqualTo("no figure for Year 2");
        assertThat(example.commitment("H").offer())
                .isEqualTo(new Offer.PerPeriod(List.of(BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(3))));
        assertThat(example.commitment("H").forfeits()).containsExactly(PERIODS_MISSING);
    }

    @Test
    void a_period_without_a_figure_is_missing() {
        assertThat(periods("\"periods\": [{\"period\": \"Year 1\"}, {\"period\": \"Year 2\", \"amount\": 2},"
                                + " {\"period\": \"Year 3\", \"amount\": 3}]")
                        .codes())
                .containsExactly(PERIODS_MISSING);
    }

    @Test
    void one_figure_for_the_whole_term_is_not_one_for_each_period() {
        assertThat(periods("\"amount\": 6").only(PERIODS_MISSING).found()).isEqualTo("one figure for the whole term");
    }

    @Test
    void a_period_beyond_the_term_is_outside_the_contract() {
        assertThat(periods("""
                        "periods": [{"period": "Year 1", "amount": 1}, {"period": "Year 2", "amount": 2},
                        {"period": "Year 3", "amount": 3}, {"period": "Year 4", "amount": 4}]""").only(PERIOD_OUTSIDE_CONTRACT).location().pointer())
                .isEqualTo("/responses/0/quantity/periods/3/period");
    }

    @Test
    void a_period_given_twice_is_found_at_its_second_place() {
        CheckedExample example = periods("""
                "periods": [{"period": "Year 1", "amount": 1}, {"period": "Year 2", "amount": 2},
                {"period": "Year 3", "amount": 3}, {"period": "YEAR 1", "amount": 4}]""");
        assertThat(example.codes()).containsExactly(REPEATED_PERIOD);
        assertThat(example.only(REPEATED_PERIOD).location().pointer())
                .isEqualTo("/responses/0/quantity/periods/3/period");
    }

    @ParameterizedTest
    @CsvSource({"5.9999999999, true", "6, false", "6.00, false", "6.0000000001, true"})
    void periods_add_up_to_the_stated_total(String total, boolean found) {
        assertThat(periods("""
                        "periods": [{"period": "Year 1", "amount": 1}, {"period": "Year 2", "amount": 2},
                        {"period": "Year 3", "amount": 3}], "total": """ + " " + total).codes()).isEqualTo(found ? List.of(PARTS_DO_NOT_ADD_UP) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"5.9, true", "6, false", "6.1, true"})
    void a_single_figure_is_its_own_total(String total, boolean found) {
        assertThat(check(HOURS, "\"amount\": 6, \"unit\": \"hours\", \"total\": " + total)
                        .codes())
                .isEqualTo(found ? List.of(PARTS_DO_NOT_ADD_UP) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"5.9, true", "6, false", "6.1, true"})
    void heads_and_years_add_up_by_the_frames_factor(String total, boolean found) {
        // 2 full-time heads for 1.5 years, 3 part-time heads for 2 years at one half
        assertThat(check(
                                criterion("H").unit(ExampleMeasures.YEARS).form(QuantityForm.FULL_TIME_EQUIVALENT),
                                """
                        "unit": "full-time-equivalent years", "fullTime": {"heads": 2, "years": 1.5},
                        "partTime": {"heads": 3, "years": 2}, "total": """ + " " + total)
                        .codes())
                .isEqualTo(found ? List.of(PARTS_DO_NOT_ADD_UP) : List.of());
    }

    @Test
    void heads_need_years_and_years_need_heads() {
        ExampleCriteria years = criterion("H").unit(ExampleMeasures.YEARS).form(QuantityForm.FULL_TIME_EQUIVALENT);
        CheckedExample withoutYears =
                check(years, "\"unit\": \"full-time-equivalent years\", \"fullTime\": {\"heads\": 2}");
        assertThat(withoutYears.only(QUANTITY_MISSING).location().pointer())
                .isEqualTo("/responses/0/quantity/fullTime/years");
        CheckedExample withoutHeads =
                check(years, "\"unit\": \"full-time-equivalent years\", \"partTime\": {\"years\": 2}");
        assertThat(withoutHeads.only(QUANTITY_MISSING).location().pointer())
                .isEqualTo("/responses/0/quantity/partTime/heads");
    }

    @Test
    void heads_and_years_are_refused_where_a_figure_is_asked() {
        assertThat(check(HOURS, "\"unit\": \"hours\", \"fullTime\": {\"heads\": 1, \"years\": 1}")
                        .codes())
                .containsExactly(FULL_TIME_EQUIVALENT_NOT_ASKED);
        assertThat(periods("\"fullTime\": {\"heads\": 1, \"years\": 1}").codes())
                .containsExactly(FULL_TIME_EQUIVALENT_NOT_ASKED);
        assertThat(check(HOURS, "\"unit\": \"hours\", \"amount\": 1, \"fullTime\": {\"heads\": 1, \"years\": 1}")
                        .codes())
                .as("beside the figure asked for they are only not scored")
                .containsExactly(QUANTITY_NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SINGLE_FIGURE", "PER_PERIOD", "FULL_TIME_EQUIVALENT"})
    void a_quantity_without_any_figure_is_missing(QuantityForm form) {
        assertThat(check(criterion("H").unit(ExampleMeasures.HOURS).form(form), "\"unit\": \"hours\"")
                        .codes())
                .containsExactly(form == QuantityForm.PER_PERIOD ? PERIODS_MISSING : QUANTITY_MISSING);
    }
}
