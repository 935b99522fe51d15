package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.scoring.ExampleMethods.YES_OR_NO;
import static socialvalue.scoring.ExampleMethods.bands;
import static socialvalue.scoring.ExampleMethods.marks;
import static socialvalue.scoring.ExampleMethods.passWith;
import static socialvalue.scoring.ExampleMethods.ratio;
import static socialvalue.scoring.ExampleMethods.target;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.frame.ScoringMethod;
import socialvalue.quantity.Ratio;
import socialvalue.submission.Offer;

class AbsoluteMethodsTest {

    @Nested
    class A_target {
        @ParameterizedTest
        @CsvSource({"0, 0", "1, 0.25", "39.999, 9.99975", "40, 10", "40.001, 10", "4000, 10"})
        void gives_the_share_reached_and_no_more_than_all(String offered, String points) {
            assertThat(ExampleLot.of(target("40")).offer("a", "A", offered).points("a"))
                    .isEqualTo(ratio(points));
        }

        @ParameterizedTest
        @CsvSource({"9.99, true", "10, false", "10.01, false"})
        void below_its_minimum_raises_a_flag_and_is_scored_all_the_same(String offered, boolean flagged) {
            ExampleLot lot = ExampleLot.of(target("40", "10")).offer("a", "A", offered);

            assertThat(lot.flags("a").contains("minimum not reached A")).isEqualTo(flagged);
            assertThat(lot.points("a").signum()).isPositive();
        }

        @Test
        void with_a_minimum_flags_a_return_that_offers_nothing() {
            assertThat(ExampleLot.of(target("40", "10")).nothing("a").flags("a"))
                    .containsExactly("minimum not reached A");
        }
    }

    @Nested
    class Bands {
        private final ScoringMethod method = bands("1:20", "5:50", "10:100");

        @ParameterizedTest
        @CsvSource({"0, 0", "0.99, 0", "1, 2", "4.99, 2", "5, 5", "9.99, 5", "10, 10", "1000, 10"})
        void begin_at_their_lower_bounds(String offered, String points) {
            assertThat(ExampleLot.of(method).offer("a", "A", offered).points("a"))
                    .isEqualTo(ratio(points));
        }

        @Test
        void explain_which_one_it_was_and_on_which_figure() {
            Step step = ExampleLot.of(method).offer("a", "A", "7").step("a", "A");

            assertThat(step.what()).isEqualTo("points for the band from 5 up to, and not including, 10");
            assertThat(step.operands())
                    .extracting(each -> each.what() + " " + each.result())
                    .containsExactly(
                            "available points 10", "the band's share, per cent 50", "people 7", "the band begins at 5");
        }

        @Test
        void explain_a_figure_below_them_all_too() {
            Step step = ExampleLot.of(method).offer("a", "A", "0.5").step("a", "A");

            assertThat(step.what()).isEqualTo("points below the lowest band");
            assertThat(step.operands().get(1).place()).isEqualTo("/responses/8/quantity/amount");
        }
    }

    @Nested
    class Pass_or_fail {
        @ParameterizedTest
        @CsvSource({"2.99, 0", "3, 10", "3.01, 10"})
        void gives_all_or_nothing_by_quantity(String offered, String points) {
            assertThat(ExampleLot.of(passWith("3", false))
                            .offer("a", "A", offered)
                            .points("a"))
                    .isEqualTo(ratio(points));
        }

        @Test
        void gives_all_or_nothing_by_answer() {
            ExampleLot lot = ExampleLot.of(YES_OR_NO)
                    .offer("yes", "A", new Offer.Answer(true))
                    .offer("no", "A", new Offer.Answer(false));

            assertThat(lot.points("yes")).isEqualTo(ratio("10"));
            assertThat(lot.points("no")).isEqualTo(Ratio.ZERO);
            assertThat(lot.score("no", "A").kind()).isEqualTo(CriterionScore.Kind.SCORED);
            assertThat(lot.step("no", "A").operands().get(1).place()).isEqualTo("/responses/8/answer");
        }

        @ParameterizedTest
        @CsvSource({"2.99, gate failed A", "3, ''"})
        void as_a_gate_flags_who_fails_it(String offered, String flags) {
            assertThat(String.join(
                            ",",
                            ExampleLot.of(passWith("3", true))
                                    .offer("a", "A", offered)
                                    .flags("a")))
                    .isEqualTo(flags);
        }

        @Test
        void as_a_gate_flags_who_offers_nothing() {
            assertThat(ExampleLot.of(passWith("3", true)).nothing("a").flags("a"))
                    .containsExactly("gate failed A");
        }

        @Test
        void that_is_no_gate_flags_nobody() {
            assertThat(ExampleLot.of(passWith("3", false)).nothing("a").flags("a"))
                    .isEmpty();
        }
    }

    @Nested
    class Marks {
        private final ScoringMethod method = marks(5, Optional.of("2"));

        @ParameterizedTest
        @CsvSource({"0, 0", "2, 4", "3.3, 6.6", "5, 10"})
        void give_the_agreed_mark_of_the_highest(String mark, String points) {
            assertThat(statement().mark("a", "A", mark).points("a")).isEqualTo(ratio(points));
        }

        @ParameterizedTest
        @CsvSource({"1.9, true", "2, false"})
        void below_the_minimum_raise_a_flag(String mark, boolean flagged) {
            assertThat(statement().mark("a", "A", mark).flags("a").contains("minimum not reached A"))
                    .isEqualTo(flagged);
        }

        @Test
        void that_are_missing_are_not_a_mark_of_nought() {
            ExampleLot lot = statement();

            assertThat(lot.score("a", "A")).isEqualTo(new CriterionScore.NotYetMarked("A", ratio("10")));
            assertThat(lot.flags("a")).isEmpty();
            assertThat(new Scorer(lot.frame()).missingMarks(lot.row("a"))).containsExactly("A");
        }

        @Test
        void are_not_asked_for_where_nothing_is_offered() {
            ExampleLot lot = ExampleLot.of(method).nothing("a");

            assertThat(new Scorer(lot.frame()).missingMarks(lot.row("a"))).isEmpty();
            assertThat(lot.score("a", "A").kind()).isEqualTo(CriterionScore.Kind.NOT_OFFERED);
            assertThat(lot.flags("a")).containsExactly("minimum not reached A");
        }

        private ExampleLot statement() {
            return ExampleLot.of(method).offer("a", "A", Offer.STATEMENT_ONLY);
        }
    }
}
