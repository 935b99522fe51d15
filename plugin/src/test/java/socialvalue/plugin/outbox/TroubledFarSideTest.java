package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Far sides that go wrong in the ways they do: every message arrives, in order, and is handled once. */
class TroubledFarSideTest {
    private static final int SUBJECTS = 20;
    private static final int OF_EACH = 5;

    private final Stage stage = new Stage();

    @Test
    void anHourOfServerErrorsLosesNothing() {
        Instant well = SteppedClock.START.plus(Duration.ofHours(1));
        stage.farSide.answers(
                message -> stage.clock.instant().isBefore(well) ? Receipt.failed("HTTP 503") : Receipt.delivered());
        putAll(Stage.SOURCE);

        stage.passesFor(Duration.ofHours(1));
        assertThat(stage.count(State.DELIVERED)).isZero();
        stage.put("late", "subject 0");
        stage.passesFor(Duration.ofHours(2));

        assertThat(stage.count(State.DELIVERED)).isEqualTo(SUBJECTS * OF_EACH + 1L);
        assertThat(stage.farSide.handled(Stage.SOURCE, "subject 0")).endsWith("0.4", "late");
        assertAllInOrder(Stage.SOURCE, 1);
        // Four attempts in that hour for the first of each subject, and none for those behind it
        assertThat(stage.farSide.arrivals()).hasSize(SUBJECTS * (4 + OF_EACH) + 1);
    }

    @Test
    void answersThatGetLostMakeMessagesArriveTwiceButBeHandledOnce() {
        SplittableRandom chance = new SplittableRandom(20270115);
        stage.farSide.takesButAnswers(
                message -> chance.nextInt(3) == 0 ? Receipt.failed("no answer in time") : Receipt.delivered());
        putAll(Stage.SOURCE);

        stage.passesFor(Duration.ofDays(1));

        assertThat(stage.farSide.arrivals().size()).isGreaterThan(SUBJECTS * OF_EACH);
        assertAllInOrder(Stage.SOURCE, 0);
    }

    @Test
    void twoPortalsAtOnceDoNotMix() {
        stage.farSide.answers(
                message -> message.source().equals(Stage.SOURCE) ? Receipt.failed("HTTP 500") : Receipt.delivered());
        putAll(Stage.SOURCE);
        putAll(Stage.OTHER);

        stage.passesFor(Duration.ofMinutes(1));
        assertThat(stage.farSide.handled()).hasSize(SUBJECTS);
        assertAllInOrder(Stage.OTHER, 0);

        stage.farSide.isWell();
        stage.passesFor(Duration.ofHours(1));
        assertAllInOrder(Stage.SOURCE, 0);
        assertThat(stage.farSide.handled()).hasSize(2 * SUBJECTS);
    }

    @Test
    void twoProcessesOverOneDatabaseDoNotTryTheSameMessageAtOnce() throws InterruptedException {
        Sender other = stage.sender();
        Map<String, Integer> tried = new HashMap<>();
        stage.farSide.answers(message -> {
            // While this one is under way, the other process looks for work too.
            if (tried.merge(message.id(), 1, Integer::sum) == 1 && tried.size() < SUBJECTS) {
                deliver(other);
            }
            return Receipt.delivered();
        });
        putAll(Stage.SOURCE);

        stage.pass();

        assertThat(stage.farSide.arrivals()).hasSize(SUBJECTS * OF_EACH).doesNotHaveDuplicates();
        assertThat(stage.count(State.DELIVERED)).isEqualTo(SUBJECTS * OF_EACH);
    }

    @Test
    void theMessageOfAProcessThatDiedIsTriedByAnotherWhenTheLeaseEnds() {
        FailingDataSource database = new FailingDataSource(Stage.database(""));
        Stage dying = new Stage(database);
        dying.put("a", "s");
        dying.farSide.takesButAnswers(message -> {
            database.fails(true);
            return Receipt.delivered();
        });
        assertThat(org.assertj.core.api.Assertions.catchThrowable(dying::pass)).isInstanceOf(OutboxFailure.class);
        database.fails(false);
        dying.farSide.isWell();
        dying.restart();

        assertThat(dying.pass()).isZero();
        dying.clock.forward(Sender.Settings.USUAL.lease());
        assertThat(dying.pass()).isOne();

        assertThat(dying.farSide.arrivals()).containsExactly("a", "a");
        assertThat(dying.farSide.handled(Stage.SOURCE, "s")).containsExactly("a");
    }

    @Test
    void oneWhoseLeaseHasEndedDoesNotUndoWhatAnotherRecorded() throws InterruptedException {
        Sender other = stage.sender();
        List<String> once = new ArrayList<>();
        stage.farSide.takesButAnswers(message -> {
            if (once.isEmpty()) {
                once.add(message.id());
                stage.clock.forward(Sender.Settings.USUAL.lease());
                deliver(other);
                return Receipt.refused("HTTP 400");
            }
            return Receipt.delivered();
        });
        stage.put("a1", "s");
        stage.put("a2", "s");

        stage.pass();

        assertThat(stage.count(State.DELIVERED)).isEqualTo(2);
        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.nextDue()).isEmpty();
        assertThat(stage.farSide.handled(Stage.SOURCE, "s")).containsExactly("a1", "a2");
    }

    private static void deliver(Sender sender) {
        try {
            sender.deliverDue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void putAll(String source) {
        for (int number = 0; number < OF_EACH; number++) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                stage.outbox.put(Stage.event(source, subject + "." + number, "subject " + subject));
            }
        }
    }

    private void assertAllInOrder(String source, int from) {
        for (int each = from; each < SUBJECTS; each++) {
            int subject = each;
            assertThat(stage.farSide.handled(source, "subject " + subject))
                    .containsExactlyElementsOf(IntStream.range(0, OF_EACH)
                            .mapToObj(number -> subject + "." + number)
                            .toList());
        }
    }
}
