package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.scoring.ExampleMethods.MORE;
import static socialvalue.scoring.ExampleMethods.less;
import static socialvalue.scoring.ExampleMethods.more;

import java.util.List;
import org.junit.jupiter.api.Test;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.frame.ScoringMethod.BestSetBy;

class SensitivityTest {
    /** With "third" in the field "a" wins by a hair; without it the best figure falls from 100 to 50, and "b" wins. */
    private static ExampleLot close() {
        return new ExampleLot()
                .with("A", 20, MORE)
                .elsewhere("P", 80)
                .offer("a", "A", "40")
                .points("a", "P", "62.5")
                .offer("b", "A", "50")
                .points("b", "P", "60")
                .offer("third", "A", "100")
                .points("third", "P", "10");
    }

    @Test
    void names_a_losing_return_without_which_somebody_else_would_be_first() {
        assertThat(close().order()).isEqualTo("1 a, 2 b, 3 third");
        assertThat(close().scores().outcome().sensitivities()).containsExactly(new Sensitivity("third", List.of("b")));
    }

    @Test
    void counts_a_tie_for_first_as_somebody_else() {
        // without "third": a 62.5 + 16 = 78.5, b 58.5 + 20 = 78.5
        ExampleLot lot = close().points("b", "P", "58.5");

        assertThat(lot.scores().outcome().sensitivities()).containsExactly(new Sensitivity("third", List.of("a", "b")));
    }

    @Test
    void says_nothing_where_the_winner_stays_first() {
        assertThat(close().points("b", "P", "58.49").scores().outcome().sensitivities())
                .isEmpty();
    }

    @Test
    void says_nothing_of_the_winners_own_figure() {
        ExampleLot lot = new ExampleLot()
                .with("A", 20, MORE)
                .elsewhere("P", 80)
                .offer("a", "A", "100")
                .points("a", "P", "50")
                .offer("b", "A", "50")
                .points("b", "P", "50");

        assertThat(lot.scores().outcome().sensitivities()).isEmpty();
    }

    @Test
    void says_nothing_where_another_return_offers_the_best_figure_too() {
        ExampleLot lot = close().offer("fourth", "A", "100").points("fourth", "P", "0");

        assertThat(lot.scores().outcome().sensitivities()).isEmpty();
    }

    @Test
    void looks_at_best_figures_where_less_is_better_too() {
        ExampleLot lot = new ExampleLot()
                .with("A", 20, less(Award.NO_POINTS, Award.NO_POINTS))
                .elsewhere("P", 80)
                .offer("a", "A", "50")
                .points("a", "P", "62.5")
                .offer("b", "A", "40")
                .points("b", "P", "60")
                .offer("third", "A", "20")
                .points("third", "P", "10");

        assertThat(lot.scores().outcome().sensitivities()).containsExactly(new Sensitivity("third", List.of("b")));
    }

    @Test
    void sees_that_without_the_only_eligible_figure_nobody_sets_a_best_one() {
        // "only" alone passes the gate; without it, what the rest offer earns the declared nothing
        ExampleLot lot = new ExampleLot()
                .with("A", 20, more(Award.NO_POINTS, BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS))
                .with("G", 10, ExampleMethods.passWith("1", true))
                .elsewhere("P", 70)
                .offer("only", "A", "10")
                .offer("only", "G", "1")
                .points("only", "P", "0")
                .offer("a", "A", "10")
                .points("a", "P", "50")
                .offer("b", "A", "1")
                .points("b", "P", "65");

        assertThat(lot.order()).isEqualTo("1 a, 2 b, 3 only");
        assertThat(lot.scores().outcome().sensitivities()).containsExactly(new Sensitivity("only", List.of("b")));
    }
}
