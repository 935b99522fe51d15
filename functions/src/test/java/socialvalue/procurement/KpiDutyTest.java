package socialvalue.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import socialvalue.procurement.KpiReminder.Contract;
import socialvalue.procurement.KpiReminder.Occasion;
import socialvalue.quantity.Money;

class KpiDutyTest {
    private static final LocalDate UNDER_THE_ACT = LocalDate.parse("2025-02-24");
    private static final LocalDate SIGNED = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST_DAY = LocalDate.parse("2029-02-28");

    private static Optional<Money> pounds(String amount) {
        return Optional.of(new Money(new BigDecimal(amount)));
    }

    @ParameterizedTest
    @CsvSource({
        "4999999.99, NotRequired",
        "5000000, NotRequired",
        "5000000.00, NotRequired",
        "5000000.01, Required",
        "8000000, Required"
    })
    void more_than_five_million_pounds_and_not_a_penny_less(String value, String answer) {
        KpiDuty duty = KpiDuty.of(Regime.PROCUREMENT_ACT_2023, UNDER_THE_ACT, pounds(value));

        assertThat(duty.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(duty.because()).contains("£5,000,000");
        assertThat(duty.citation().text()).isEqualTo("Procurement Act 2023, s.52");
    }

    @Test
    void at_least_three_assessed_at_least_every_twelve_months() {
        assertThat(KpiDuty.Required.AT_LEAST).isEqualTo(3);
        assertThat(KpiDuty.Required.ASSESS_EVERY_MONTHS).isEqualTo(12);
    }

    @Test
    void a_value_that_is_not_stated_is_not_taken_for_a_small_one() {
        assertThat(KpiDuty.of(Regime.PROCUREMENT_ACT_2023, UNDER_THE_ACT, Optional.empty()))
                .isInstanceOf(KpiDuty.NotKnown.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCUREMENT_ACT_2023_LIGHT_TOUCH", "PROCUREMENT_ACT_2023_CONCESSION"})
    void light_touch_and_concessions_have_none_whatever_their_value(Regime regime) {
        assertThat(KpiDuty.of(regime, UNDER_THE_ACT, pounds("90000000"))).isInstanceOf(KpiDuty.NotRequired.class);
        assertThat(KpiDuty.of(regime, UNDER_THE_ACT, Optional.empty())).isInstanceOf(KpiDuty.NotRequired.class);
    }

    @ParameterizedTest
    @CsvSource({"5000000, NotRequired", "5000000.01, NotKnown"})
    void of_a_call_off_it_is_known_only_that_small_ones_have_none(String value, String answer) {
        assertThat(KpiDuty.of(Regime.PROCUREMENT_ACT_2023_FRAMEWORK_CALL_OFF, UNDER_THE_ACT, pounds(value))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PUBLIC_CONTRACTS_REGULATIONS_2015",
                "PROVIDER_SELECTION_REGIME",
                "BELOW_THRESHOLD",
                "NOT_A_PROCUREMENT"
            })
    void of_other_regimes_no_rule_is_guessed(Regime regime) {
        KpiDuty duty = KpiDuty.of(regime, UNDER_THE_ACT, pounds("90000000"));

        assertThat(duty).isInstanceOf(KpiDuty.NotKnown.class);
        assertThat(duty.because()).contains(regime.words());
    }

    @ParameterizedTest
    @CsvSource({"2025-02-23, NotKnown", "2025-02-24, Required"})
    void the_act_governs_what_began_on_its_day_or_later(LocalDate begun, String answer) {
        KpiDuty duty = KpiDuty.of(Regime.PROCUREMENT_ACT_2023, begun, pounds("8000000"));

        assertThat(duty.getClass().getSimpleName()).isEqualTo(answer);
    }

    private static Contract contract(Optional<String> terminated, Optional<String> assessed) {
        return new Contract(SIGNED, LAST_DAY, terminated.map(LocalDate::parse), assessed.map(LocalDate::parse));
    }

    private static List<String> dues(Contract contract, String today) {
        return KpiReminder.of(contract, LocalDate.parse(today)).stream()
                .map(each -> each.due() + " " + each.occasion().words() + (each.overdue() ? ", overdue" : ""))
                .toList();
    }

    @Test
    void an_assessment_falls_due_in_every_twelve_months_and_at_the_end() {
        assertThat(dues(contract(Optional.empty(), Optional.empty()), "2026-06-01"))
                .containsExactly(
                        "2027-02-28 at least once in twelve months",
                        "2028-02-29 at least once in twelve months",
                        "2029-02-28 on termination");
    }

    @Test
    void after_an_assessment_twelve_months_are_counted_from_it() {
        assertThat(dues(contract(Optional.empty(), Optional.of("2026-12-15")), "2027-01-01"))
                .containsExactly(
                        "2027-12-15 at least once in twelve months",
                        "2028-12-15 at least once in twelve months",
                        "2029-02-28 on termination");
    }

    @Test
    void what_was_missed_is_overdue_from_the_day_after() {
        Contract contract = contract(Optional.of("2027-06-30"), Optional.empty());

        assertThat(dues(contract, "2027-02-28"))
                .containsExactly("2027-02-28 at least once in twelve months", "2027-06-30 on termination");
        assertThat(dues(contract, "2027-03-01"))
                .containsExactly("2027-02-28 at least once in twelve months, overdue", "2027-06-30 on termination");
    }

    @Test
    void nothing_is_due_once_a_terminated_contract_was_assessed() {
        assertThat(dues(contract(Optional.of("2027-06-30"), Optional.of("2027-06-30")), "2028-01-01"))
                .isEmpty();
    }

    @Test
    void nothing_was_due_on_termination_before_the_section_was_in_force() {
        LocalDate signed = LocalDate.parse("2025-03-01");
        for (String[] each : new String[][] {{"2025-12-31", "0"}, {"2026-01-01", "1"}}) {
            Contract contract = new Contract(signed, LAST_DAY, Optional.of(LocalDate.parse(each[0])), Optional.empty());

            assertThat(dues(contract, "2026-02-01")).hasSize(Integer.parseInt(each[1]));
        }
    }

    @Test
    void a_leap_day_does_not_move_the_days_of_later_years() {
        Contract contract = new Contract(
                LocalDate.parse("2027-06-01"),
                LocalDate.parse("2033-01-31"),
                Optional.empty(),
                Optional.of(LocalDate.parse("2028-02-29")));

        assertThat(dues(contract, "2028-03-01")).first().asString().startsWith("2029-02-28");
        assertThat(dues(contract, "2028-03-01")).anyMatch(due -> due.startsWith("2032-02-29"));
    }

    @Test
    void every_reminder_says_what_it_rests_on() {
        assertThat(KpiReminder.of(contract(Optional.empty(), Optional.empty()), SIGNED))
                .allSatisfy(each -> assertThat(each.sources()).contains(KpiDuty.SECTION_71))
                .filteredOn(each -> each.occasion() == Occasion.TWELVE_MONTHS)
                .allSatisfy(each -> assertThat(each.sources()).contains(KpiReminder.COUNTED_FROM));
    }

    @Test
    void a_contract_that_ends_before_it_is_signed_is_none() {
        assertThatThrownBy(() -> new Contract(SIGNED, SIGNED.minusDays(1), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contract(Optional.of("2026-02-28"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contract(Optional.empty(), Optional.of("2026-02-28")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratings_are_the_five_words_of_the_regulations() {
        assertThat(KpiRating.values())
                .extracting(KpiRating::words)
                .containsExactly("Good", "Approaching target", "Requires improvement", "Inadequate", "Other");
        assertThat(KpiRating.GOOD.description()).contains("meeting or exceeding");
        assertThat(KpiRating.CITATION.text()).contains("SI 2024/692", "reg.39(5)");
    }
}
