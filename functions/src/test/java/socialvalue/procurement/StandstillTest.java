package socialvalue.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandstillTest {
    private static final WorkingDays ENGLAND = WorkingDays.ENGLAND;

    @ParameterizedTest
    @CsvSource({
        // An ordinary week, from each of its days: the day of the notice counts where it is a working day
        "2026-06-08, 2026-06-17, a Monday",
        "2026-06-12, 2026-06-23, a Friday",
        "2026-06-13, 2026-06-24, a Saturday counts as little as the Sunday after it",
        "2026-06-14, 2026-06-24, a Sunday",
        "2026-06-15, 2026-06-24, and the Monday after",
        // Christmas of 2024, as it is reckoned in print; of 2026, when Boxing Day falls on a Saturday; of 2027
        "2024-12-24, 2025-01-07, Christmas Eve 2024",
        "2025-12-18, 2025-12-31, every holiday of December 2025",
        "2025-12-19, 2026-01-02, and New Year's Day as well",
        "2026-12-16, 2026-12-29, ends after the substitute day",
        "2026-12-15, 2026-12-24, ends before Christmas",
        "2026-12-25, 2027-01-08, published on Christmas Day",
        "2026-12-28, 2027-01-08, published on the substitute day",
        "2026-12-29, 2027-01-08, published on the first working day after",
        "2027-12-24, 2028-01-07, two substitute days and one in the new year",
        // Easter
        "2027-03-16, 2027-03-25, ends on the Thursday before Good Friday",
        "2027-03-17, 2027-03-30, ends on the Tuesday after Easter Monday",
        "2027-03-26, 2027-04-08, published on Good Friday",
        "2027-03-30, 2027-04-08, published on the Tuesday after",
        // The bank holidays of May and August
        "2026-04-23, 2026-05-05, over the early May bank holiday",
        "2026-05-14, 2026-05-26, over the spring bank holiday",
        "2026-08-20, 2026-09-01, over the summer bank holiday",
        "2028-04-13, 2028-04-26, Easter 2028",
        "2028-12-15, 2028-12-28, the last year known"
    })
    void eight_working_days_begin_with_the_day_of_the_notice(LocalDate notice, LocalDate last, String why) {
        Standstill standstill = Standstill.from(notice, Standstill.SHORTEST, true, ENGLAND);

        assertThat(standstill.last()).as(why).isEqualTo(last);
        assertThat(standstill.signatureFrom()).isEqualTo(last.plusDays(1));
    }

    @Test
    void a_contract_may_be_signed_the_day_after_working_day_or_not() {
        Standstill standstill = Standstill.from(LocalDate.parse("2026-06-10"), 8, true, ENGLAND);

        assertThat(standstill.last()).isEqualTo("2026-06-19");
        assertThat(standstill.signatureFrom()).isEqualTo("2026-06-20").matches(day -> !ENGLAND.has(day));
    }

    @Test
    void a_voluntary_one_may_be_longer_and_none_is_shorter() {
        LocalDate notice = LocalDate.parse("2026-06-08");

        assertThat(Standstill.from(notice, 8, false, ENGLAND).last()).isEqualTo("2026-06-17");
        assertThat(Standstill.from(notice, 9, false, ENGLAND).last()).isEqualTo("2026-06-18");
        assertThatThrownBy(() -> Standstill.from(notice, 7, false, ENGLAND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-29", "2029-01-02", "2028-12-21", "2028-12-30"})
    void a_year_that_is_not_listed_is_refused_and_not_guessed(LocalDate notice) {
        assertThatThrownBy(() -> Standstill.from(notice, 8, true, ENGLAND)).isInstanceOf(WorkingDays.NotKnown.class);
    }

    @Test
    void a_standstill_may_end_on_the_last_day_that_is_known() {
        assertThat(Standstill.from(LocalDate.parse("2028-12-18"), 8, true, ENGLAND)
                        .last())
                .isEqualTo("2028-12-29");
    }

    @ParameterizedTest
    @EnumSource
    void only_rules_that_are_known_are_told(Regime regime) {
        switch (regime) {
            case PROCUREMENT_ACT_2023, PROCUREMENT_ACT_2023_CONCESSION ->
                assertThat(Standstill.isMandatory(regime)).contains(true);
            case PROCUREMENT_ACT_2023_LIGHT_TOUCH ->
                assertThat(Standstill.isMandatory(regime)).contains(false);
            default -> assertThat(Standstill.isMandatory(regime)).isEmpty();
        }
    }

    @Test
    void every_listed_holiday_would_be_a_working_day_otherwise_and_each_year_has_eight() {
        for (int year = 2024; year <= 2028; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            long weekdays = first.datesUntil(first.plusYears(1))
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count();
            long working =
                    first.datesUntil(first.plusYears(1)).filter(ENGLAND::has).count();

            assertThat(weekdays - working).as("holidays of %s", year).isEqualTo(8);
        }
    }
}
