package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.scoring.ExampleMethods.ratio;
import static socialvalue.scoring.ExampleMethods.target;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.frame.Settings.RoundedAt;

class RoundingTest {
    /** Two criteria of 10 points, each reached to a third: 3 1/3 and 3 1/3. */
    private static ExampleLot thirds() {
        return new ExampleLot()
                .with("A", 10, target("3"))
                .with("B", 10, target("3"))
                .offer("a", "A", "1")
                .offer("a", "B", "1");
    }

    @Test
    void at_each_criterion_the_total_adds_up_rounded_points() {
        ExampleLot lot = thirds().rounded(RoundedAt.EACH_CRITERION, 2, RoundingMode.HALF_UP);

        assertThat(lot.score("a", "A").points()).isEqualTo(ratio("3.33"));
        assertThat(lot.sheet("a").socialValue().orElseThrow().result()).isEqualTo(ratio("6.66"));
        assertThat(lot.sheet("a").total().orElseThrow().operation()).isEqualTo(Operation.SUM);
    }

    @Test
    void at_the_total_exact_points_are_added_up_and_rounded_once() {
        ExampleLot lot = thirds().rounded(RoundedAt.TOTAL, 2, RoundingMode.HALF_UP);

        assertThat(lot.score("a", "A").points()).isEqualTo(ratio("10/3"));
        assertThat(lot.sheet("a").socialValue().orElseThrow().result()).isEqualTo(ratio("6.67"));
        assertThat(lot.sheet("a").total().orElseThrow().operation()).isEqualTo(Operation.ROUND);
        assertThat(lot.sheet("a").total().orElseThrow().operands().getFirst().result())
                .isEqualTo(ratio("20/3"));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 0.0249, 0.02",
        "HALF_UP, 0.025, 0.03",
        "HALF_EVEN, 0.025, 0.02",
        "HALF_EVEN, 0.035, 0.04",
        "HALF_DOWN, 0.025, 0.02",
        "DOWN, 0.029, 0.02",
        "UP, 0.021, 0.03"
    })
    void is_the_declared_one(RoundingMode mode, String offered, String points) {
        ExampleLot lot = ExampleLot.of(target("10"))
                .rounded(RoundedAt.EACH_CRITERION, 2, mode)
                .offer("a", "A", offered);

        assertThat(lot.points("a")).isEqualTo(ratio(points));
        assertThat(lot.step("a", "A").rounding().mode()).isEqualTo(mode);
    }

    @Test
    void leaves_points_recorded_elsewhere_as_they_were_recorded() {
        ExampleLot lot = new ExampleLot()
                .elsewhere("P", 100)
                .points("a", "P", "61.2345")
                .rounded(RoundedAt.EACH_CRITERION, 2, RoundingMode.HALF_UP);

        assertThat(lot.sheet("a").total().orElseThrow().result()).isEqualTo(ratio("61.2345"));
    }
}
