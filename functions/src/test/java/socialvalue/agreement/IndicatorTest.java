package socialvalue.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;
import socialvalue.usecase.ExampleIndicators;

class IndicatorTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Unit AMOUNT = new Unit("tonnes", Unit.Kind.AMOUNT);

    private static Indicator indicator(String baseline, String target, Direction direction) {
        return new Indicator(
                "example",
                ExampleIndicators.definition(baseline, target, AMOUNT, direction),
                1,
                "Example.",
                "officer-1",
                NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "MORE_IS_BETTER, 40, 50, 40, 0, false",
        "MORE_IS_BETTER, 40, 50, 43, 3/10, false",
        "MORE_IS_BETTER, 40, 50, 49.99, 999/1000, false",
        "MORE_IS_BETTER, 40, 50, 50, 1, true",
        "MORE_IS_BETTER, 40, 50, 55, 3/2, true",
        "MORE_IS_BETTER, 40, 50, 35, -1/2, false",
        "LESS_IS_BETTER, 60, 40, 60, 0, false",
        "LESS_IS_BETTER, 60, 40, 55, 1/4, false",
        "LESS_IS_BETTER, 60, 57, 59, 1/3, false",
        "LESS_IS_BETTER, 60, 40, 40, 1, true",
        "LESS_IS_BETTER, 60, 40, 30, 3/2, true",
        "LESS_IS_BETTER, 60, 40, 70, -1/2, false"
    })
    void progress_is_exact_and_runs_from_the_baseline_to_the_target(
            Direction direction, String baseline, String target, BigDecimal value, String progress, boolean met) {
        Indicator indicator = indicator(baseline, target, direction);

        assertThat(indicator.progress(value)).contains(Ratio.parse(progress));
        assertThat(indicator.meetsTarget(value)).isEqualTo(met);
    }

    @Test
    void a_target_to_stay_where_it_is_has_no_progress_but_is_met_or_not() {
        Indicator indicator = indicator("40", "40", Direction.MORE_IS_BETTER);

        assertThat(indicator.progress(new BigDecimal("45"))).isEmpty();
        assertThat(indicator.meetsTarget(new BigDecimal("40"))).isTrue();
        assertThat(indicator.meetsTarget(new BigDecimal("39.9"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"MORE_IS_BETTER, 39.9", "LESS_IS_BETTER, 40.1"})
    void a_target_worse_than_the_baseline_is_none(Direction direction, String target) {
        assertThatThrownBy(() -> indicator("40", target, direction)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 0, true",
        "PERCENT, 100.00, true",
        "PERCENT, 100.01, false",
        "PERCENT, -0.01, false",
        "HEADCOUNT, 3.0, true",
        "HEADCOUNT, 3.5, false",
        "HEADCOUNT, -1, false",
        "TIME, -1, false",
        "TIME, 0.5, true",
        "POUNDS, -1.50, true"
    })
    void a_value_is_one_of_its_unit(Unit.Kind kind, BigDecimal value, boolean admitted) {
        var follows = ExampleIndicators.definition("0", "0", new Unit("units", kind), Direction.MORE_IS_BETTER)
                .follows();

        assertThat(follows.admits(value)).isEqualTo(admitted);
    }

    private static IndicatorObservation observation(String period, String value, int revision) {
        return new IndicatorObservation(
                LocalDate.parse(period),
                new BigDecimal(value),
                "Example statistics",
                revision,
                revision > 1 ? Optional.of("Revised.") : Optional.empty(),
                "officer-1",
                NOW);
    }

    @Test
    void of_each_period_the_last_correction_stands_and_the_latest_period_is_the_latest() {
        ObservedIndicator observed = new ObservedIndicator(
                List.of(indicator("40", "50", Direction.MORE_IS_BETTER)),
                List.of(
                        observation("2026-03-31", "42", 1),
                        observation("2026-03-31", "41", 2),
                        observation("2026-06-30", "43", 1)));

        assertThat(observed.standing())
                .extracting(each -> each.value().intValue())
                .containsExactly(41, 43);
        assertThat(observed.latest().orElseThrow().periodEnd()).isEqualTo("2026-06-30");
    }

    @Test
    void equal_numbers_are_equal_observations() {
        assertThat(observation("2026-03-31", "42.00", 1)).isEqualTo(observation("2026-03-31", "42", 1));
    }
}
