package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.scoring.ExampleMethods.ratio;
import static socialvalue.scoring.ExampleMethods.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.frame.Counting;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.Settings.NotApplicable;
import socialvalue.frame.Settings.RoundedAt;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Weighting;

class WeightsTest {
    private static final String WHY = "no Example volunteers in this lot";

    private static SocialValueCriterion part(String id, int percent, String... notApplicable) {
        return ExampleLot.criterion(
                id,
                new Weighting(new BigDecimal(percent), Weighting.Of.PARENT),
                target("10"),
                Counting.ALL,
                "M1",
                List.of(notApplicable).stream().findFirst());
    }

    private static ExampleLot quality(SocialValueCriterion... parts) {
        return new ExampleLot()
                .with(new CriterionGroup(
                        "Q", "Example quality", new Weighting(new BigDecimal(40), Weighting.Of.WHOLE), List.of(parts)));
    }

    @Test
    void a_weighting_of_its_parent_is_that_share_of_the_parents_points() {
        // the King George V shape: 20% of a quality weighting of 40
        ExampleLot lot = quality(part("SV", 20), part("B", 80)).offer("a", "SV", "5");

        assertThat(lot.score("a", "SV").available()).isEqualTo(ratio("8"));
        assertThat(lot.score("a", "SV").points()).isEqualTo(ratio("4"));
    }

    @Test
    void the_weight_of_what_does_not_apply_is_left_out_where_the_frame_says_so() {
        ExampleLot lot = quality(part("SV", 20, WHY), part("B", 80))
                .notApplicable(NotApplicable.LEFT_OUT)
                .offer("a", "SV", "10")
                .offer("a", "B", "10");

        assertThat(lot.score("a", "SV")).isEqualTo(new CriterionScore.NotApplicable("SV", Ratio.ZERO, WHY));
        assertThat(lot.score("a", "B").points()).isEqualTo(ratio("32"));
        assertThat(lot.sheet("a").total().orElseThrow().result()).isEqualTo(ratio("32"));
    }

    @Test
    void it_is_shared_among_siblings_by_their_own_weightings_where_the_frame_says_so() {
        ExampleLot lot = quality(part("SV", 20, WHY), part("B", 20), part("C", 60))
                .notApplicable(NotApplicable.SHARED_AMONG_SIBLINGS)
                .offer("a", "B", "10")
                .offer("a", "C", "10");

        assertThat(lot.score("a", "B").points()).isEqualTo(ratio("10"));
        assertThat(lot.score("a", "C").points()).isEqualTo(ratio("30"));
    }

    @Test
    void a_whole_group_that_does_not_apply_passes_its_weight_on_to_its_own_siblings() {
        ExampleLot lot = quality(part("SV", 100, WHY))
                .with("S", 10, target("10"))
                .elsewhere("P", 50)
                .notApplicable(NotApplicable.SHARED_AMONG_SIBLINGS)
                .offer("a", "S", "10");

        assertThat(lot.score("a", "S").points()).isEqualTo(ratio("50/3"));
    }

    @Test
    void what_does_not_apply_is_never_marked_flagged_or_offered() {
        ExampleLot lot = new ExampleLot()
                .with(ExampleLot.criterion(
                        "M",
                        new Weighting(new BigDecimal(10), Weighting.Of.WHOLE),
                        ExampleMethods.marks(5, Optional.of("3")),
                        Counting.ALL,
                        "M1",
                        Optional.of(WHY)))
                .offer("a", "M", socialvalue.submission.Offer.STATEMENT_ONLY);

        assertThat(new Scorer(lot.frame()).missingMarks(lot.row("a"))).isEmpty();
        assertThat(lot.flags("a")).isEmpty();
        assertThat(lot.score("a", "M").kind()).isEqualTo(CriterionScore.Kind.NOT_APPLICABLE);
    }

    @Test
    void points_rounded_up_at_each_criterion_are_no_more_than_it_gives() {
        // a third of 10 points: 3 1/3, which rounds up to 3.34
        SocialValueCriterion third = part("A", 25);
        ExampleLot lot = new ExampleLot()
                .with(new CriterionGroup(
                        "Q",
                        "Example quality",
                        new Weighting(new BigDecimal(10), Weighting.Of.WHOLE),
                        List.of(third, part("B", 50), part("C", 25, WHY))))
                .notApplicable(NotApplicable.SHARED_AMONG_SIBLINGS)
                .rounded(RoundedAt.EACH_CRITERION, 2, RoundingMode.UP)
                .offer("full", "A", "10")
                .offer("part", "A", "9.98");

        assertThat(lot.score("full", "A").points()).isEqualTo(ratio("10/3"));
        assertThat(lot.score("part", "A").points()).isEqualTo(ratio("3.33"));
    }
}
