package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.port.Run;
import socialvalue.procurement.LotPhase;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;

/** A lot is scored by social value first and whole once everything is in, and every scoring is kept. */
@ExtendWith(EmbeddedEngine.class)
class ScoringTest {
    private static final Caller MODERATOR = ExampleCouncil.as(Role.MODERATOR);
    private static final String CARE = "example-care";
    private static final String TOGETHER = "example-together";

    private final ExampleCouncil council;

    ScoringTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publish() {
        council.publish();
    }

    private Run score(String reason) {
        return council.done(council.scoring.start(MODERATOR, LOT, Optional.ofNullable(reason)));
    }

    private ReadScores.Table table() {
        return council.scores.table(MODERATOR, LOT, Optional.empty(), 10);
    }

    @Test
    void nothing_is_scored_before_marks_are_locked() {
        assertThat(refusal(() -> score(null)).slug()).isEqualTo("not-in-this-phase");
        council.submitted(CARE);
        council.opened();
        assertThat(refusal(() -> score(null)).slug()).isEqualTo("not-in-this-phase");
        assertThat(refusal(this::table).slug()).isEqualTo("not-scored");
        assertThat(refusal(() -> council.scores.explanation(MODERATOR, LOT, CARE))
                        .slug())
                .isEqualTo("not-scored");
    }

    @Test
    void until_everything_is_in_the_table_is_social_value_only() {
        council.locked(CARE, TOGETHER);
        council.imported("quality", "40", CARE, TOGETHER);
        council.imported("price", "30", CARE);

        assertThat(score(null).state()).isEqualTo(Run.State.DONE);

        assertThat(table().outcome().complete()).isFalse();
        assertThat(table().rows().items()).extracting(ScoreRow::total).containsOnly(Optional.empty());
        assertThat(council.lot().phase()).isEqualTo(LotPhase.SCORED);
    }

    @Test
    void once_everything_is_in_totals_are_the_sum_and_set_the_order() {
        council.locked(CARE, TOGETHER);
        council.imported("quality", "40", CARE);
        council.imported("quality", "20", TOGETHER);
        council.imported("price", "30", CARE, TOGETHER);

        Run run = score(null);

        assertThat(run.done()).isEqualTo(2);
        assertThat(run.total()).contains(2);
        assertThat(table().run()).isEqualTo(run.id());
        assertThat(table().outcome().complete()).isTrue();
        assertThat(table().rows().items()).extracting(ScoreRow::supplier).containsExactly(CARE, TOGETHER);
        ScoreRow first = table().rows().items().getFirst();
        assertThat(first.total().orElseThrow()).isEqualTo(first.socialValue().plus(Ratio.of(70)));
        assertThat(council.scores.explanation(MODERATOR, LOT, CARE).reasons())
                .containsEntry(ExampleCouncil.MARKED, "As discussed.")
                .containsEntry("quality", "As recorded.")
                .containsEntry("price", "As recorded.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_second_scoring_needs_a_reason(String blank) {
        council.locked(CARE);
        Run first = score(null);
        var before = council.stored();

        assertThat(refusal(() -> score(null)).slug()).isEqualTo("reason-missing");
        assertThat(refusal(() -> score(blank)).slug()).isEqualTo("reason-missing");
        assertThat(council.stored()).isEqualTo(before);

        Run second = score("Prices are opened.");
        assertThat(second.reason()).contains("Prices are opened.");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(table().run()).isEqualTo(second.id());
    }

    @Test
    void a_scoring_asked_for_while_one_is_running_is_that_one() {
        council.locked(CARE);
        Run running = council.scoring.start(MODERATOR, LOT, Optional.empty());

        assertThat(council.scoring.start(MODERATOR, LOT, Optional.empty()).id()).isEqualTo(running.id());
        assertThat(council.done(running).state()).isEqualTo(Run.State.DONE);
        assertThat(table().rows().items()).hasSize(1);
    }

    @Test
    void the_sheets_of_every_scoring_stay_as_they_were() {
        council.locked(CARE, TOGETHER);
        Run first = score(null);
        ScoreSheet before = council.scores.explanation(MODERATOR, LOT, CARE).sheet();
        council.imported("quality", "40", CARE, TOGETHER);
        council.imported("price", "30", CARE, TOGETHER);

        score("Prices are opened.");

        assertThat(council.scores.explanation(MODERATOR, LOT, CARE).sheet().total())
                .isPresent();
        ScoreSheet kept = council.ports.sheets().sheet(first.id(), CARE).orElseThrow();
        assertThat(kept).isEqualTo(before);
        assertThat(kept.total()).isEmpty();
        assertThat(council.ports.sheets().outcome(first.id()).orElseThrow().complete())
                .isFalse();
        assertThat(council.ports
                        .sheets()
                        .table(first.id(), Optional.empty(), 10)
                        .items())
                .hasSize(2);
        assertThat(council.ports.runs().find(first.id())).contains(first);
    }

    @Test
    void scores_stay_readable_while_the_lot_is_scored_again() {
        council.locked(CARE);
        Run first = score(null);
        council.imported("quality", "40", CARE);
        council.scoring.start(MODERATOR, LOT, Optional.of("Quality is in."));

        assertThat(table().run()).isEqualTo(first.id());
    }

    @Test
    void a_lot_without_returns_is_opened_locked_and_scored_to_an_empty_table() {
        council.opened();
        council.locking.lock(MODERATOR, LOT);
        assertThat(council.imported("quality", "40")).isEmpty();

        Run run = score(null);

        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.total()).contains(0);
        assertThat(table().rows().items()).isEmpty();
        assertThat(table().rows().next()).isEmpty();
        assertThat(table().outcome().returns()).isZero();
        assertThat(table().outcome().sensitivities()).isEmpty();
        assertThat(council.returns.page(MODERATOR, LOT, Optional.empty(), 10).items())
                .isEmpty();
        assertThat(refusal(() -> council.scores.explanation(MODERATOR, LOT, CARE))
                        .slug())
                .isEqualTo("no-such-supplier");
    }

    @Test
    void returns_that_score_the_same_are_reported_as_tied() {
        council.locked("example-twin", CARE, TOGETHER);
        council.imported("quality", "40", "example-twin", CARE, TOGETHER);
        council.imported("price", "30", "example-twin", CARE);
        council.imported("price", "1", TOGETHER);

        score(null);

        assertThat(table().rows().items())
                .extracting(ScoreRow::supplier, ScoreRow::rank, ScoreRow::tied)
                .containsExactly(tuple(CARE, 1, true), tuple("example-twin", 1, true), tuple(TOGETHER, 3, false));
    }

    @Test
    void what_is_out_of_proportion_is_flagged_under_its_criterion() {
        council.publish("out-of-proportion: 0.5", "out-of-proportion: 0.01");
        council.submission.submit(
                ExampleCouncil.supplier(CARE),
                council.returnOf(CARE).withFindingsAccepted().request());
        council.opened();
        council.marked(3, CARE);
        council.locking.lock(MODERATOR, LOT);
        score(null);

        Flagged proportion = new Flagged(FlagKind.OUT_OF_PROPORTION, CARE, "residents-into-work");
        assertThat(council.flags.read(MODERATOR, LOT)).singleElement().satisfies(flag -> {
            assertThat(flag.about()).isEqualTo(proportion);
            assertThat(flag.details())
                    .containsExactly("Out-of-work residents starting work: more than 0.01 times the contract's"
                            + " estimated value");
        });
        assertThat(table().rows().items().getFirst().flags())
                .extracting(flag -> flag.of(CARE))
                .containsExactly(proportion);
    }

    @Test
    void a_table_is_read_page_by_page_in_order_of_rank() {
        council.locked(CARE, TOGETHER, "example-neighbours");
        score(null);
        ReadScores.Table first = council.scores.table(MODERATOR, LOT, Optional.empty(), 2);
        assertThat(first.rows().items()).hasSize(2);

        ReadScores.Table second =
                council.scores.table(MODERATOR, LOT, first.rows().next(), 2);

        assertThat(second.rows().items()).hasSize(1);
        assertThat(second.rows().next()).isEmpty();
        assertThat(second.rows().items().getFirst().rank()).isEqualTo(3);
    }

    @Test
    void a_scoring_without_the_prices_it_needs_fails_and_says_why_and_can_be_started_again() {
        council.publish("scored-on: total", "scored-on: share-of-tendered-price");
        council.locked(CARE);

        Run failed = score(null);

        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        assertThat(failed.reason().orElseThrow()).contains("prices");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.MARKED);
        assertThat(refusal(this::table).slug()).isEqualTo("not-scored");
        council.imports.importScores(
                MODERATOR,
                LOT,
                new ImportScores.Import(
                        "price",
                        "Example workbook",
                        "sha256:example",
                        List.of(new ImportScores.SupplierScore(
                                CARE, BigDecimal.TEN, Optional.empty(), Optional.of(new BigDecimal(7_600_000))))));
        assertThat(score(null).state()).isEqualTo(Run.State.DONE);
    }
}
