package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.scoring.ExampleMethods.MORE;
import static socialvalue.scoring.ExampleMethods.less;
import static socialvalue.scoring.ExampleMethods.more;
import static socialvalue.scoring.ExampleMethods.passWith;
import static socialvalue.scoring.ExampleMethods.ratio;
import static socialvalue.scoring.ExampleMethods.target;

import org.junit.jupiter.api.Test;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.frame.ScoringMethod.BestSetBy;
import socialvalue.quantity.Ratio;

class RelativeToBestTest {

    @Test
    void where_more_is_better_the_share_is_own_over_best() {
        ExampleLot lot = ExampleLot.of(MORE).offer("a", "A", "30").offer("b", "A", "20");

        assertThat(lot.points("a")).isEqualTo(ratio("10"));
        assertThat(lot.points("b")).isEqualTo(ratio("20/3"));
    }

    @Test
    void where_less_is_better_the_share_is_best_over_own() {
        ExampleLot lot = ExampleLot.of(less(Award.NO_POINTS, Award.NO_POINTS))
                .offer("a", "A", "30")
                .offer("b", "A", "20");

        assertThat(lot.points("a")).isEqualTo(ratio("20/3"));
        assertThat(lot.points("b")).isEqualTo(ratio("10"));
    }

    @Test
    void two_returns_that_share_the_best_figure_both_get_all_points() {
        ExampleLot lot = ExampleLot.of(MORE).offer("a", "A", "30").offer("b", "A", "30.0");

        assertThat(lot.points("a")).isEqualTo(ratio("10")).isEqualTo(lot.points("b"));
    }

    @Test
    void where_more_is_better_a_nought_scores_nought_beside_a_figure_above_it() {
        ExampleLot lot = ExampleLot.of(more(Award.ALL_POINTS, BestSetBy.ALL_RETURNS))
                .offer("a", "A", "0")
                .offer("b", "A", "1");

        assertThat(lot.points("a")).isEqualTo(Ratio.ZERO);
        assertThat(lot.score("a", "A").kind()).isEqualTo(CriterionScore.Kind.SCORED);
    }

    @Test
    void where_more_is_better_a_field_of_noughts_scores_what_the_frame_declares() {
        ExampleLot none =
                ExampleLot.of(more(Award.NO_POINTS, BestSetBy.ALL_RETURNS)).offer("a", "A", "0");
        ExampleLot all = ExampleLot.of(more(Award.ALL_POINTS, BestSetBy.ALL_RETURNS))
                .offer("a", "A", "0")
                .offer("b", "A", "0");

        assertThat(none.points("a")).isEqualTo(Ratio.ZERO);
        assertThat(all.points("a")).isEqualTo(ratio("10")).isEqualTo(all.points("b"));
        assertThat(all.step("a", "A").operation()).isEqualTo(Operation.AWARD);
    }

    @Test
    void where_less_is_better_a_nought_scores_what_the_frame_declares() {
        ExampleLot all = ExampleLot.of(less(Award.ALL_POINTS, Award.NO_POINTS)).offer("a", "A", "0");
        ExampleLot none = ExampleLot.of(less(Award.NO_POINTS, Award.ALL_POINTS)).offer("a", "A", "0");

        assertThat(all.points("a")).isEqualTo(ratio("10"));
        assertThat(none.points("a")).isEqualTo(Ratio.ZERO);
    }

    @Test
    void where_less_is_better_and_nought_earns_all_points_it_sets_the_best_figure_and_leaves_others_none() {
        ExampleLot lot = ExampleLot.of(less(Award.ALL_POINTS, Award.ALL_POINTS))
                .offer("a", "A", "0")
                .offer("b", "A", "0.01");

        assertThat(lot.points("b")).isEqualTo(Ratio.ZERO);
    }

    @Test
    void where_less_is_better_and_nought_earns_no_points_it_does_not_set_the_best_figure() {
        ExampleLot lot = ExampleLot.of(less(Award.NO_POINTS, Award.NO_POINTS))
                .offer("a", "A", "0")
                .offer("b", "A", "5")
                .offer("c", "A", "10");

        assertThat(lot.points("b")).isEqualTo(ratio("10"));
        assertThat(lot.points("c")).isEqualTo(ratio("5"));
    }

    @Test
    void an_offer_that_earns_no_points_does_not_set_the_best_figure() {
        ExampleLot lot = ExampleLot.of(MORE)
                .forfeits("a", "A", "1000", FindingCode.WRONG_UNIT)
                .offer("b", "A", "5");

        assertThat(lot.points("b")).isEqualTo(ratio("10"));
        assertThat(lot.score("a", "A"))
                .isEqualTo(new CriterionScore.Forfeited("A", ratio("10"), java.util.List.of(FindingCode.WRONG_UNIT)));
    }

    @Test
    void a_nil_offer_does_not_set_the_best_figure_even_where_less_is_better() {
        ExampleLot lot = ExampleLot.of(less(Award.ALL_POINTS, Award.NO_POINTS))
                .nothing("a")
                .offer("b", "A", "5");

        assertThat(lot.points("b")).isEqualTo(ratio("10"));
        assertThat(lot.score("a", "A").kind()).isEqualTo(CriterionScore.Kind.NOT_OFFERED);
    }

    @Test
    void where_the_frame_says_so_a_return_that_fails_a_gate_does_not_set_the_best_figure_and_gets_no_more_than_all() {
        ExampleLot lot = ExampleLot.of(more(Award.NO_POINTS, BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS))
                .with("G", 5, passWith("1", true))
                .offer("fails", "A", "40")
                .offer("fails", "G", "0")
                .offer("passes", "A", "20")
                .offer("passes", "G", "1");

        assertThat(lot.points("passes")).isEqualTo(ratio("10"));
        assertThat(lot.points("fails")).isEqualTo(ratio("10"));
        assertThat(lot.step("fails", "A").operation()).isEqualTo(Operation.SMALLEST);
    }

    @Test
    void the_same_for_a_minimum_that_is_not_reached() {
        ExampleLot lot = ExampleLot.of(more(Award.NO_POINTS, BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS))
                .with("T", 5, target("10", "5"))
                .offer("below", "A", "40")
                .offer("below", "T", "4.99")
                .offer("reaches", "A", "20")
                .offer("reaches", "T", "5");

        assertThat(lot.points("reaches")).isEqualTo(ratio("10"));
    }

    @Test
    void where_all_returns_set_the_best_figure_a_failed_gate_makes_no_difference() {
        ExampleLot lot = ExampleLot.of(MORE)
                .with("G", 5, passWith("1", true))
                .offer("fails", "A", "40")
                .offer("fails", "G", "0")
                .offer("passes", "A", "20")
                .offer("passes", "G", "1");

        assertThat(lot.points("passes")).isEqualTo(ratio("5"));
    }

    @Test
    void where_nobody_may_set_the_best_figure_every_figure_scores_what_the_frame_declares() {
        ExampleLot all = ExampleLot.of(more(Award.ALL_POINTS, BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS))
                .with("G", 5, passWith("1", true))
                .offer("fails", "A", "40");
        ExampleLot none = ExampleLot.of(more(Award.NO_POINTS, BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS))
                .with("G", 5, passWith("1", true))
                .offer("fails", "A", "40");

        assertThat(all.points("fails")).isEqualTo(ratio("10"));
        assertThat(none.points("fails")).isEqualTo(Ratio.ZERO);
    }

    @Test
    void the_explanation_names_the_best_figure_and_where_the_own_one_stands() {
        Step step =
                ExampleLot.of(MORE).offer("a", "A", "30").offer("b", "A", "20").step("b", "A");

        assertThat(step.operands())
                .extracting(Step::operation)
                .containsExactly(Operation.PUBLISHED, Operation.OFFERED, Operation.BEST_OF_FIELD);
        assertThat(step.operands().get(1).place()).isEqualTo("/responses/8/quantity/amount");
        assertThat(step.rule())
                .isEqualTo("frame, criterion A: available points times own figure, divided by the best figure of the"
                        + " field");
    }
}
