package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.scoring.ExampleMethods.marks;
import static socialvalue.scoring.ExampleMethods.passWith;
import static socialvalue.scoring.ExampleMethods.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.finding.FindingCode;
import socialvalue.frame.Counting;
import socialvalue.frame.CriterionGroup;
import socialvalue.quantity.Weighting;
import socialvalue.submission.Offer;

class RankingTest {
    private static ExampleLot lot() {
        return new ExampleLot()
                .with("A", 10, target("10"))
                .with("B", 10, target("10"))
                .elsewhere("P", 80);
    }

    private static ExampleLot scored(ExampleLot lot, String supplier, String a, String b, String price) {
        return lot.offer(supplier, "A", a).offer(supplier, "B", b).points(supplier, "P", price);
    }

    @Test
    void is_by_total() {
        ExampleLot lot = lot();
        scored(lot, "low", "10", "10", "10");
        scored(lot, "high", "0", "0", "31");
        scored(lot, "mid", "5", "5", "20.5");

        assertThat(lot.order()).isEqualTo("1 high, 2 mid, 3 low");
    }

    @Test
    void reports_equal_totals_as_tied_and_counts_on_behind_them() {
        ExampleLot lot = lot();
        scored(lot, "c", "1", "0", "20");
        scored(lot, "b", "5", "5", "20");
        scored(lot, "a", "4", "6", "20");

        assertThat(lot.order()).isEqualTo("1= a, 1= b, 3 c");
        assertThat(lot.scores().ranking().first()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void breaks_ties_by_the_declared_chain_link_by_link() {
        ExampleLot lot = lot().ties("P", "A");
        scored(lot, "a", "4", "6", "20");
        scored(lot, "b", "5", "5", "20");
        scored(lot, "c", "10", "9", "11");
        scored(lot, "d", "5", "5", "20");

        assertThat(lot.order()).isEqualTo("1= b, 1= d, 3 a, 4 c");
    }

    @Test
    void a_tie_can_be_broken_by_a_group_as_a_whole() {
        ExampleLot lot = new ExampleLot()
                .with(new CriterionGroup(
                        "SV",
                        "Example social value",
                        new Weighting(new BigDecimal(20), Weighting.Of.WHOLE),
                        List.of(part("A"), part("B"))))
                .elsewhere("P", 80)
                .ties("SV");
        scored(lot, "a", "4", "4", "22");
        scored(lot, "b", "9", "1", "20");

        assertThat(lot.order()).isEqualTo("1 b, 2 a");
    }

    private static socialvalue.frame.SocialValueCriterion part(String id) {
        return ExampleLot.criterion(
                id,
                new Weighting(new BigDecimal(50), Weighting.Of.PARENT),
                target("10"),
                Counting.ALL,
                "M1",
                Optional.empty());
    }

    @Test
    void names_nobody_first_while_a_single_score_has_still_to_come_and_is_by_social_value_alone() {
        ExampleLot lot = lot().ties("P").beforeImport();
        lot.offer("a", "A", "3").offer("b", "A", "4").offer("c", "A", "3");
        lot.points("a", "P", "80").points("b", "P", "1");

        assertThat(lot.order()).isEqualTo("1 b, 2= a, 2= c");
        assertThat(lot.scores().ranking().first()).isEmpty();
        assertThat(lot.scores().outcome().complete()).isFalse();
        assertThat(lot.scores().outcome().sensitivities()).isEmpty();
        assertThat(new Scorer(lot.frame()).missingImports(lot.row("c"))).containsExactly("P");
        assertThat(new Scorer(lot.frame()).missingImports(lot.row("a"))).isEmpty();
    }

    @Test
    void ranks_a_flagged_return_like_every_other() {
        ExampleLot lot = new ExampleLot().with("G", 10, passWith("1", true)).elsewhere("P", 90);
        lot.offer("fails", "G", "0")
                .points("fails", "P", "90")
                .offer("passes", "G", "1")
                .points("passes", "P", "70");
        lot.mayBeDisregarded("fails", FindingCode.CRITERION_UNANSWERED);

        assertThat(lot.order()).isEqualTo("1 fails, 2 passes");
        assertThat(lot.flags("fails")).containsExactly("gate failed G", "may be disregarded");
        assertThat(ScoreRow.of(lot.scores().ranking().places().getFirst()).flags())
                .hasSize(2);
    }

    @Test
    void is_refused_while_marks_are_missing() {
        ExampleLot lot =
                new ExampleLot().with("M", 10, marks(5, Optional.empty())).offer("a", "M", Offer.STATEMENT_ONLY);

        assertThatThrownBy(lot::scores).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_lot_without_returns_has_an_empty_table() {
        assertThat(lot().order()).isEmpty();
        assertThat(lot().scores().outcome()).isEqualTo(new LotOutcome(0, true, List.of()));
    }

    @Test
    void its_lines_tell_four_kinds_of_nothing_apart() {
        ExampleLot lot = lot().beforeImport()
                .offer("a", "A", "0")
                .forfeits("a", "B", "3", FindingCode.WRONG_UNIT)
                .nothing("b");

        ScoreRow a = ScoreRow.of(lot.scores().ranking().places().get(0));
        ScoreRow b = ScoreRow.of(lot.scores().ranking().places().get(1));
        assertThat(a.cells())
                .extracting(ScoreRow.Cell::kind)
                .containsExactly(
                        CriterionScore.Kind.SCORED,
                        CriterionScore.Kind.FORFEITED,
                        CriterionScore.Kind.NOT_YET_IMPORTED);
        assertThat(b.cells())
                .extracting(ScoreRow.Cell::kind)
                .containsExactly(
                        CriterionScore.Kind.NOT_OFFERED,
                        CriterionScore.Kind.NOT_OFFERED,
                        CriterionScore.Kind.NOT_YET_IMPORTED);
        assertThat(a.total()).isEmpty();
    }
}
