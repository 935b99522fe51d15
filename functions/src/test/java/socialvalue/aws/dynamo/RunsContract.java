package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.audit.Act;
import socialvalue.audit.Acts;
import socialvalue.audit.Content;
import socialvalue.audit.Digest;
import socialvalue.audit.Entry;
import socialvalue.audit.Event;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.port.Conflict;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Signing;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

abstract class RunsContract extends StoreContract {
    private static final Lot READ = published(LOT);
    private static final Lot OPENING = openedBy("run-1", READ);
    private static final Lot OPENED = in(LotPhase.OPENED, OPENING);

    private final Signing signing = LocalSigning.random();
    private final DynamoRuns runs = new DynamoRuns(table, signing);
    private final DynamoFrames frames = new DynamoFrames(table);
    private final Run run = Run.started("run-1", Run.Kind.OPENING, LOT, "officer", NOON, Optional.of("the deadline"));

    RunsContract(DynamoDbClient engine) {
        super(engine);
    }

    @BeforeEach
    void publish() {
        given(READ);
    }

    @Test
    void a_run_that_has_started_is_found_and_its_lot_points_at_it() {
        runs.start(run, READ, OPENING, ACT);

        assertThat(runs.find("run-1")).contains(run);
        assertThat(frames.lot(LOT)).contains(OPENING);
        assertThat(runs.unfinished()).containsExactly(run);
        assertThat(runs.find("run-2")).isEmpty();
    }

    @Test
    void a_scoring_run_keeps_the_decisions_it_was_started_with() {
        Run scoring = Run.scoring(
                "run-1",
                LOT,
                "moderator",
                NOON,
                Optional.empty(),
                List.of(new Run.Without("EX-1", "f".repeat(60), 2), new Run.Without("EX-2", "0".repeat(60), 1)));
        runs.start(scoring, READ, OPENING, ACT);
        Run step = scoring.advanced(1, Optional.of(2), 0, Optional.of("fingerprint"));

        assertThat(runs.advance(step)).isTrue();
        assertThat(runs.find("run-1")).contains(step);
        assertThat(step.without()).isEqualTo(scoring.without());
    }

    @Test
    void a_second_run_from_the_same_state_of_the_lot_is_refused_and_leaves_nothing() {
        runs.start(run, READ, OPENING, ACT);
        Run second = Run.started("run-2", Run.Kind.OPENING, LOT, "officer", NOON, Optional.empty());

        assertThatThrownBy(() -> runs.start(second, READ, openedBy("run-2", READ), ACT))
                .isInstanceOf(Conflict.class);
        assertThat(runs.find("run-2")).isEmpty();
        assertThat(runs.unfinished()).containsExactly(run);
        assertThat(frames.lot(LOT)).contains(OPENING);
    }

    @Test
    void every_run_of_a_lot_is_listed_by_kind_and_stays_so_once_it_has_ended() {
        runs.start(run, READ, OPENING, ACT);
        Run other = started("run-2", 5);
        runs.end(run.ended(Run.State.DONE, NOON.plusSeconds(5), Optional.empty()), OPENING, OPENED, ACT, List.of());

        assertThat(runs.of(LOT, Run.Kind.OPENING)).extracting(Run::id).containsExactly("run-1");
        assertThat(runs.of(LOT, Run.Kind.SCORING)).isEmpty();
        assertThat(runs.of(other.lot(), Run.Kind.OPENING)).containsExactly(other);
    }

    @Test
    void each_step_is_kept_once() {
        runs.start(run, READ, OPENING, ACT);
        Run step = run.advanced(50, Optional.of(120), 3, Optional.of("pseudonym"));

        assertThat(runs.advance(step)).isTrue();
        assertThat(runs.find("run-1")).contains(step);
        assertThat(runs.advance(step)).isFalse();
        assertThat(runs.advance(run.advanced(70, Optional.empty(), 3, Optional.empty())))
                .isFalse();
        assertThat(runs.find("run-1")).contains(step);
    }

    @Test
    void a_step_whose_answer_was_lost_is_kept() {
        runs.start(run, READ, OPENING, ACT);
        meter.loseNextAnswer();

        assertThat(runs.advance(run.advanced(50, Optional.empty(), 1, Optional.empty())))
                .isTrue();
    }

    @Test
    void of_two_workers_at_the_same_step_one_keeps_it() throws Exception {
        runs.start(run, READ, OPENING, ACT);
        Run step = run.advanced(50, Optional.empty(), 1, Optional.empty());

        assertThat(atOnce(4, () -> runs.advance(step))).containsOnlyOnce(true);
    }

    @Test
    void a_run_ends_once_and_moves_its_lot_on() {
        runs.start(run, READ, OPENING, ACT);
        Run ended = run.ended(Run.State.DONE, NOON.plusSeconds(5), Optional.empty());

        assertThat(runs.end(ended, OPENING, OPENED, ACT, List.of())).isTrue();
        assertThat(runs.find("run-1")).contains(ended);
        assertThat(frames.lot(LOT)).contains(OPENED);
        assertThat(runs.unfinished()).isEmpty();
        assertThat(runs.end(ended, OPENING, OPENED, ACT, List.of())).isFalse();
        assertThat(runs.advance(run.advanced(1, Optional.empty(), 0, Optional.empty())))
                .isFalse();
        assertThat(runs.advance(ended.advanced(1, Optional.empty(), 0, Optional.empty())))
                .isFalse();
    }

    @Test
    void a_run_does_not_end_where_its_lot_has_changed() {
        runs.start(run, READ, OPENING, ACT);
        given(in(LotPhase.MARKED, OPENING));

        assertThat(runs.end(run.ended(Run.State.DONE, NOON, Optional.empty()), OPENING, OPENED, ACT, List.of()))
                .isFalse();
        assertThat(runs.find("run-1")).contains(run);
        assertThat(runs.unfinished()).containsExactly(run);
    }

    @Test
    void of_two_workers_who_end_a_run_one_does() throws Exception {
        runs.start(run, READ, OPENING, ACT);
        Run ended = run.ended(Run.State.DONE, NOON, Optional.empty());

        assertThat(atOnce(4, () -> runs.end(ended, OPENING, OPENED, ACT, List.of())))
                .containsOnlyOnce(true);
        assertThat(frames.lot(LOT)).contains(OPENED);
    }

    @Test
    void unfinished_runs_come_oldest_first_to_the_nanosecond() {
        Run later = started("run-2", 500_000_000);
        Run last = started("run-3", 500_000_001);
        Run first = started("run-4", 0);

        assertThat(runs.unfinished()).containsExactly(first, later, last);
    }

    @Test
    void a_step_costs_what_the_run_weighs() {
        runs.start(run, READ, OPENING, ACT);
        meter.units();

        runs.advance(run.advanced(50, Optional.of(5000), 7, Optional.of("p".repeat(43))));

        assertThat(meter.units()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void until_it_ends_a_run_is_held_by_the_trail_without_its_progress_and_then_whole() {
        runs.start(run, READ, OPENING, Acts.of(Event.OPENING_STARTED));
        runs.advance(run.advanced(50, Optional.of(120), 3, Optional.of("pseudonym")));
        Content started = lastEntry().contents().getFirst();

        assertThat(lastEntry().contents())
                .extracting(Content::place)
                .containsExactly(place(RunItem.of(run)), place(LotItem.of(OPENING)));
        assertThat(started.parts())
                .contains("id", "kind", "tender", "lot", "state", "startedBy", "startedAt", "reason")
                .doesNotContain("revision", "done", "total", "part", "cursor", Item.WRITER);
        assertThat(now(started)).isEqualTo(started.digest());

        Run last = runs.find("run-1").orElseThrow();
        runs.end(last.ended(Run.State.DONE, NOON, Optional.empty()), OPENING, OPENED, ACT, List.of());

        Content ended = lastEntry().contents().getFirst();
        assertThat(ended.place()).isEqualTo(started.place());
        assertThat(ended.parts()).isEmpty();
        assertThat(now(ended)).isEqualTo(ended.digest());
    }

    @Test
    void the_end_of_a_run_is_signed_for_with_what_it_seals() {
        runs.start(run, READ, OPENING, ACT);
        Content heads =
                new Content("heads", List.of(), new Digest().add("heads").hex());

        runs.end(
                run.ended(Run.State.DONE, NOON, Optional.empty()),
                OPENING,
                OPENED,
                Act.ofRun("run-1", NOON, Event.LOT_OPENED),
                List.of(heads));

        Entry entry = lastEntry();
        assertThat(entry.number()).isEqualTo(2);
        assertThat(entry.contents()).hasSize(3).last().isEqualTo(heads);
        assertThat(entry.holds()).isTrue();
        assertThat(signing.verifies(entry.digest(), entry.signature().orElseThrow()))
                .isTrue();
    }

    @Test
    void a_run_that_failed_is_not_signed_for() {
        runs.start(run, READ, OPENING, ACT);
        Run failed = run.ended(Run.State.FAILED, NOON, Optional.of("a broken seal"));

        assertThat(new DynamoRuns(table).end(failed, OPENING, OPENING, Acts.of(Event.RUN_FAILED), List.of()))
                .isTrue();
        assertThat(lastEntry().signature()).isEmpty();
    }

    @Test
    void a_run_that_is_to_be_signed_for_does_not_end_without_a_key() {
        runs.start(run, READ, OPENING, ACT);
        Run ended = run.ended(Run.State.DONE, NOON, Optional.empty());

        assertThatThrownBy(
                        () -> new DynamoRuns(table).end(ended, OPENING, OPENED, Acts.of(Event.LOT_OPENED), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs.find("run-1")).contains(run);
        assertThat(lastEntry().number()).isEqualTo(1);
    }

    private Entry lastEntry() {
        return table.last(EntryItem.SCHEMA, Keys.officersTrail(LOT), Keys.ENTRY)
                .map(EntryItem::entry)
                .orElseThrow();
    }

    private static String place(Item item) {
        return Attributes.place(item.pk, item.sk);
    }

    private String now(Content content) {
        List<String> keys = Attributes.keys(content.place());
        var item = table.get(RunItem.SCHEMA, keys.get(0), keys.get(1)).orElseThrow();
        return Attributes.now(content, RunItem.SCHEMA.itemToMap(item, true));
    }

    private Run started(String id, int nanos) {
        LotId lot = new LotId(LOT.tender(), id);
        given(published(lot));
        Run other = Run.started(id, Run.Kind.OPENING, lot, "officer", NOON.plusNanos(nanos), Optional.empty());
        runs.start(other, published(lot), openedBy(id, published(lot)), ACT);
        assertThat(runs.unfinished()).extracting(Run::id).contains(id);
        return other;
    }
}
