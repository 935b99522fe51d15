package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.usecase.ExampleCouncil.DEADLINE;
import static socialvalue.usecase.ExampleCouncil.LOT;
import static socialvalue.usecase.ExampleCouncil.refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Run;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.ScoringRow;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lot is opened once, whole, and not too early. */
@ExtendWith(EmbeddedEngine.class)
class OpeningTest {
    private static final Caller OFFICER = ExampleCouncil.as(Role.OPENING_OFFICER);
    private static final Caller EVALUATOR = ExampleCouncil.as(Role.EVALUATOR);

    private final ExampleCouncil council;

    OpeningTest(ExampleCouncil council) {
        this.council = council;
    }

    @BeforeEach
    void publish() {
        council.publish();
    }

    private Run start() {
        return council.opening.start(OFFICER, LOT).run().orElseThrow();
    }

    private void close() {
        council.now = DEADLINE.plusSeconds(60).plusMillis(1);
    }

    private List<String> opened() {
        return council.ports.openedReturns().scoringRows(LOT).stream()
                .map(ScoringRow::checked)
                .map(checked -> checked.supplier().id())
                .toList();
    }

    @Test
    void a_lot_is_opened_a_millisecond_after_the_minute_after_its_deadline_and_not_before() {
        for (var early : List.of(DEADLINE.minusSeconds(1), DEADLINE, DEADLINE.plusSeconds(60))) {
            council.now = early;
            assertThat(refusal(this::start).slug()).isEqualTo("too-early");
        }
        assertThat(council.stored("RUN")).isEmpty();

        close();
        assertThat(start().state()).isEqualTo(Run.State.RUNNING);
    }

    @Test
    void opening_says_who_started_it_when_how_far_it_is_and_when_it_ended() {
        council.submitted("example-care", "example-together", "example-homehelp");
        close();
        Run started = start();
        assertThat(started.startedBy()).isEqualTo(OFFICER.subject());
        assertThat(started.startedAt()).isEqualTo(council.now);
        assertThat(started.total()).isEmpty();
        council.now = council.now.plusSeconds(5);

        Run done = council.done(started);

        assertThat(done.state()).isEqualTo(Run.State.DONE);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.total()).contains(3);
        assertThat(done.finishedAt()).contains(council.now);
        assertThat(council.runs.read(OFFICER, done.id())).isEqualTo(done);
        assertThat(council.lot().phase()).isEqualTo(LotPhase.OPENED);
        assertThat(opened()).containsExactly("example-care", "example-homehelp", "example-together");
    }

    @Test
    void nothing_is_read_while_a_lot_is_being_opened() {
        council.submitted("example-care");
        close();
        start();

        assertThat(refusal(() -> council.returns.page(EVALUATOR, LOT, Optional.empty(), 10))
                        .slug())
                .isEqualTo("not-in-this-phase");
        assertThat(refusal(() -> council.returns.one(EVALUATOR, LOT, "example-care"))
                        .slug())
                .isEqualTo("not-in-this-phase");
    }

    @Test
    void started_twice_it_is_one_run_before_and_after_its_end() {
        council.submitted("example-care");
        close();
        Run first = start();
        assertThat(start().id()).isEqualTo(first.id());

        Run done = council.done(first);

        assertThat(start()).isEqualTo(done);
        assertThat(council.queue).isEmpty();
        assertThat(opened()).containsExactly("example-care");
    }

    @Test
    void a_run_without_time_is_asked_for_again_and_opens_every_return_once() {
        council.submitted("example-care", "example-together", "example-homehelp", "example-neighbours");
        close();
        Run run = start();
        for (int calls = 0; !council.queue.isEmpty(); calls++) {
            assertThat(calls).isLessThan(50);
            int[] steps = {2};
            council.worker.proceed(council.queue.remove(), () -> --steps[0] > 0);
        }

        assertThat(council.ports.runs().find(run.id()).orElseThrow().state()).isEqualTo(Run.State.DONE);
        assertThat(opened()).hasSize(4);
    }

    @Test
    void late_returns_are_not_opened() {
        council.submitted("example-care");
        council.submission.submit(
                ExampleCouncil.supplier("example-latecomers"),
                council.returnOf("example-latecomers")
                        .at(DEADLINE.plusMillis(1))
                        .request());

        council.opened();

        assertThat(opened()).containsExactly("example-care");
        assertThat(refusal(() -> council.returns.one(EVALUATOR, LOT, "example-latecomers"))
                        .slug())
                .isEqualTo("no-such-supplier");
    }

    @Test
    void a_broken_seal_fails_the_run_says_so_and_leaves_the_lot_closed_until_it_is_started_again() {
        council.submitted("example-care", "example-together");
        Map<String, AttributeValue> sound = council.stored("RETURN#").getFirst();
        put(sound, contents -> {
            contents[contents.length / 2] ^= 1;
            return contents;
        });
        close();

        Run failed = council.done(start());

        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        assertThat(failed.reason().orElseThrow()).contains("cannot be opened").doesNotContain("example-care");
        assertThat(council.lot().phase()).isEqualTo(LotPhase.PUBLISHED);
        assertThat(refusal(() -> council.returns.page(EVALUATOR, LOT, Optional.empty(), 10))
                        .slug())
                .isEqualTo("not-in-this-phase");

        put(sound, contents -> contents);
        Run again = council.done(start());

        assertThat(again.id()).isNotEqualTo(failed.id());
        assertThat(again.state()).isEqualTo(Run.State.DONE);
        assertThat(again.done()).isEqualTo(2);
        assertThat(opened()).containsExactly("example-care", "example-together");
        assertThat(council.ports.runs().find(failed.id())).contains(failed);
    }

    @Test
    void a_return_moved_under_another_pseudonym_fails_the_run() {
        council.submitted("example-care", "example-together");
        List<Map<String, AttributeValue>> both = council.stored("RETURN#");
        byte[] other = both.getLast().get("c").b().asByteArray();
        put(both.getFirst(), contents -> other);
        close();

        Run failed = council.done(start());

        assertThat(failed.state()).isEqualTo(Run.State.FAILED);
        assertThat(failed.reason().orElseThrow()).contains("moved");
    }

    @Test
    void an_earlier_version_put_back_fails_the_run() {
        council.submitted("example-care");
        byte[] first = council.stored("RETURN#").getFirst().get("c").b().asByteArray();
        council.submission.submit(
                ExampleCouncil.supplier("example-care"),
                council.returnOf("example-care").key("second").replacing(1).request());
        put(council.stored("RETURN#").getFirst(), contents -> first);
        close();

        assertThat(council.done(start()).state()).isEqualTo(Run.State.FAILED);
    }

    @Test
    void work_asked_for_that_is_done_failed_or_unknown_is_left_alone() {
        close();
        Run done = council.done(start());
        var before = council.stored();

        council.worker.proceed(done.id(), () -> true);
        council.worker.proceed("no-such-run", () -> true);

        assertThat(council.stored()).isEqualTo(before);
    }

    @Test
    void an_unfinished_run_is_taken_up_again_until_it_has_ended() {
        close();
        Run run = start();
        council.queue.clear();
        UnfinishedRuns unfinished =
                new UnfinishedRuns(council.ports.runs(), council.ports.deliveryImports(), council.ports.work());

        assertThat(unfinished.resume()).isEqualTo(1);
        assertThat(council.done(run).state()).isEqualTo(Run.State.DONE);
        assertThat(unfinished.resume()).isZero();
        assertThat(council.queue).isEmpty();
    }

    @Test
    void a_lot_that_is_not_published_and_a_run_that_never_was_are_not_found() {
        assertThat(refusal(() -> council.opening.start(OFFICER, new LotId("EXAMPLE-2026-017", "2")))
                        .slug())
                .isEqualTo("no-such-lot");
        assertThat(refusal(() -> council.runs.read(OFFICER, "no-such-run")).slug())
                .isEqualTo("no-such-run");
    }

    /** Puts an item back with other contents. */
    private void put(Map<String, AttributeValue> item, UnaryOperator<byte[]> change) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        byte[] contents = item.get("c").b().asByteArray();
        changed.put("c", AttributeValue.fromB(SdkBytes.fromByteArray(change.apply(contents))));
        council.client.putItem(request -> request.tableName(council.table).item(changed));
    }
}
