package socialvalue.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import socialvalue.file.SheetJson;
import socialvalue.finding.FindingCode;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.Counting;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.frame.ScoringMethod.BestSetBy;
import socialvalue.frame.Settings.NotApplicable;
import socialvalue.frame.Settings.RoundedAt;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.FlagKind.Choice;
import socialvalue.marking.Flagged;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Weighting;

/** What holds of every lot, whatever is offered. */
class ScoringPropertyTest {
    private static final List<ScoringMethod> METHODS = List.of(
            ExampleMethods.MORE,
            ExampleMethods.more(Award.ALL_POINTS, BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS),
            ExampleMethods.less(Award.NO_POINTS, Award.NO_POINTS),
            ExampleMethods.less(Award.ALL_POINTS, Award.NO_POINTS),
            ExampleMethods.target("7", "3"),
            ExampleMethods.bands("0:0", "3:33.3", "7:100"),
            ExampleMethods.passWith("5", true));

    /** Which of the methods are those where more is better. */
    private static final List<Integer> MORE_IS_BETTER = List.of(0, 1, 4, 5, 6);

    /** A lot of all methods: what each of several returns offers under each, or null where it offers nothing. */
    record Drawn(List<List<BigDecimal>> offers, List<BigDecimal> elsewhere, RoundedAt at, RoundingMode mode) {
        ExampleLot lot() {
            ExampleLot lot = new ExampleLot()
                    .with(new CriterionGroup(
                            "SV",
                            "Example social value",
                            new Weighting(new BigDecimal(30), Weighting.Of.WHOLE),
                            IntStream.range(0, METHODS.size() + 1)
                                    .mapToObj(Drawn::criterion)
                                    .toList()))
                    .elsewhere("P", 70)
                    .notApplicable(NotApplicable.SHARED_AMONG_SIBLINGS)
                    .rounded(at, 2, mode);
            for (int supplier = 0; supplier < offers.size(); supplier++) {
                lot.points("s" + supplier, "P", elsewhere.get(supplier).toPlainString());
                for (int i = 0; i < METHODS.size(); i++) {
                    BigDecimal amount = offers.get(supplier).get(i);
                    if (amount != null) {
                        lot.offer("s" + supplier, "C" + i, amount.toPlainString());
                    }
                }
            }
            return lot;
        }

        /** Seven with a method each, and one of the weight left over that does not apply. */
        private static AwardCriterion criterion(int i) {
            boolean applies = i < METHODS.size();
            return ExampleLot.criterion(
                    "C" + i,
                    new Weighting(new BigDecimal(applies ? 13 : 9), Weighting.Of.PARENT),
                    METHODS.get(applies ? i : 0),
                    Counting.ALL,
                    "M1",
                    applies ? Optional.empty() : Optional.of("an Example reason"));
        }

        Drawn offering(int supplier, int criterion, BigDecimal amount) {
            List<List<BigDecimal>> changed = new ArrayList<>(offers);
            List<BigDecimal> own = new ArrayList<>(offers.get(supplier));
            own.set(criterion, amount);
            changed.set(supplier, own);
            return new Drawn(changed, elsewhere, at, mode);
        }
    }

    @Provide
    Arbitrary<Drawn> lots() {
        Arbitrary<BigDecimal> amount = Arbitraries.integers()
                .between(0, 120)
                .map(tenths -> BigDecimal.valueOf(tenths, 1))
                .injectNull(0.15);
        return Arbitraries.integers().between(1, 5).flatMap(suppliers -> Combinators.combine(
                        amount.list().ofSize(METHODS.size()).list().ofSize(suppliers),
                        Arbitraries.integers()
                                .between(60, 70)
                                .map(BigDecimal::new)
                                .list()
                                .ofSize(suppliers),
                        Arbitraries.of(RoundedAt.class),
                        Arbitraries.of(
                                RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN))
                .as(Drawn::new));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void available_points_add_up_exactly_to_those_of_the_whole(@ForAll("lots") Drawn drawn) {
        EvaluationFrame frame = drawn.lot().frame();

        assertThat(frame.leaves().stream()
                        .map(leaf -> frame.availablePoints(leaf.id()))
                        .reduce(Ratio.ZERO, Ratio::plus))
                .isEqualTo(Ratio.HUNDRED);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void contributions_add_up_exactly_before_the_rounding(@ForAll("lots") Drawn drawn) {
        for (Ranking.Place place : drawn.lot().scores().ranking().places()) {
            ScoreSheet sheet = place.sheet();
            Step total = sheet.total().orElseThrow();
            Step exact = drawn.at() == RoundedAt.TOTAL ? total.operands().getFirst() : total;

            assertThat(sheet.scores().stream().map(CriterionScore::points).reduce(Ratio.ZERO, Ratio::plus))
                    .isEqualTo(exact.result());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_score_is_below_nought_or_above_its_available_points(@ForAll("lots") Drawn drawn) {
        for (Ranking.Place place : drawn.lot().scores().ranking().places()) {
            for (CriterionScore score : place.sheet().scores()) {
                assertThat(score.points()).isBetween(Ratio.ZERO, score.available());
            }
            assertThat(place.sheet().total().orElseThrow().result()).isBetween(Ratio.ZERO, Ratio.HUNDRED);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void more_of_what_is_better_never_lowers_its_own_score(
            @ForAll("lots") Drawn drawn, @ForAll("increases") BigDecimal increase, @ForAll("which") int which) {
        int criterion = MORE_IS_BETTER.get(which);
        BigDecimal before = drawn.offers().getFirst().get(criterion);
        if (before == null) {
            return;
        }
        Ratio less = drawn.lot().score("s0", "C" + criterion).points();
        Ratio more = drawn.offering(0, criterion, before.add(increase))
                .lot()
                .score("s0", "C" + criterion)
                .points();

        assertThat(more).isGreaterThanOrEqualTo(less);
    }

    @Provide
    Arbitrary<BigDecimal> increases() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(2);
    }

    @Provide
    Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, MORE_IS_BETTER.size() - 1);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_returns_says_nothing(@ForAll("lots") Drawn drawn, @ForAll long seed) {
        assertThat(drawn.lot().scoresShuffled(seed)).isEqualTo(drawn.lot().scores());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_step_of_every_explanation_recomputes_to_its_result(@ForAll("lots") Drawn drawn) {
        for (Ranking.Place place : drawn.lot().scores().ranking().places()) {
            recomputes(place.sheet().total().orElseThrow());
            recomputes(place.sheet().socialValue().orElseThrow());
        }
    }

    private static void recomputes(Step step) {
        assertThat(step.recomputed()).isEqualTo(step.result());
        step.operands().forEach(ScoringPropertyTest::recomputes);
    }

    @Provide
    Arbitrary<List<Choice>> choices() {
        return Arbitraries.of(Choice.class).list().ofSize(5);
    }

    private static Decision decision(FlagKind kind, String supplier, Choice choice) {
        return new Decision(
                new Flagged(kind, supplier, kind == FlagKind.OUT_OF_PROPORTION ? "C0" : ""),
                1,
                choice,
                "An Example reason.",
                "example-moderator",
                Instant.EPOCH);
    }

    private static ScoringRow flagged(ScoringRow row) {
        return new ScoringRow(
                row.checked(),
                row.marks(),
                row.imported(),
                row.tenderedPrice(),
                List.of(FindingCode.ANOTHER_FRAME_VERSION),
                List.of("C0"));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void leaving_returns_out_scores_the_others_as_if_they_had_never_been_made(
            @ForAll("lots") Drawn drawn, @ForAll("choices") List<Choice> choices) {
        EvaluationFrame frame = drawn.lot().frame();
        List<ScoringRow> rows =
                drawn.lot().rows().stream().map(ScoringPropertyTest::flagged).toList();
        List<Decision> decisions = new ArrayList<>();
        List<ScoringRow> others = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Choice choice = choices.get(i);
            FlagKind kind = choice == Choice.DISREGARD ? FlagKind.MAY_BE_DISREGARDED : FlagKind.OUT_OF_PROPORTION;
            decisions.add(decision(kind, rows.get(i).checked().supplier().id(), choice));
            if (choice == Choice.KEEP) {
                others.add(rows.get(i));
            }
        }

        LotScores scores = LotScores.of(frame, rows, Decided.of(decisions));
        LotScores without = LotScores.of(frame, others);

        assertThat(scores.ranking()).isEqualTo(without.ranking());
        assertThat(scores.outcome().sensitivities()).isEqualTo(without.outcome().sensitivities());
        assertThat(scores.outcome().returns() + scores.outcome().leftOut().size())
                .isEqualTo(rows.size());
        assertThat(scores.excluded())
                .extracting(ScoreSheet::supplier)
                .containsExactlyElementsOf(decisions.stream()
                        .filter(decision -> decision.choice() == Choice.EXCLUDE)
                        .map(decision -> decision.about().supplier())
                        .toList());
        scores.excluded().forEach(sheet -> sheet.scores()
                .forEach(score -> assertThat(score.points()).isBetween(Ratio.ZERO, score.available())));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void warnings_are_those_of_scoring_the_lot_again_without_each_return(@ForAll("lots") Drawn drawn) {
        ExampleLot lot = drawn.lot();
        LotScores whole = lot.scores();
        List<ScoringRow> rows = lot.rows();
        List<Sensitivity> expected = rows.stream()
                .map(row -> row.checked().supplier().id())
                .filter(supplier -> !whole.ranking().first().contains(supplier))
                .sorted()
                .map(supplier -> new Sensitivity(
                        supplier,
                        LotScores.of(
                                        lot.frame(),
                                        rows.stream()
                                                .filter(row -> !row.checked()
                                                        .supplier()
                                                        .id()
                                                        .equals(supplier))
                                                .toList())
                                .ranking()
                                .first()
                                .stream()
                                .sorted()
                                .toList()))
                .filter(sensitivity -> !sensitivity
                        .first()
                        .equals(whole.ranking().first().stream().sorted().toList()))
                .toList();

        assertThat(whole.outcome().sensitivities()).isEqualTo(expected);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_stored_sheet_reads_back_equal_and_writes_the_same_bytes_again(@ForAll("lots") Drawn drawn) {
        for (Ranking.Place place : drawn.lot().scores().ranking().places()) {
            byte[] stored = SheetJson.write(place.sheet());

            assertThat(SheetJson.read(stored)).isEqualTo(place.sheet());
            assertThat(SheetJson.write(SheetJson.read(stored))).isEqualTo(stored);
        }
    }
}
