package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order: in the end all is delivered, in order per subject, each handled once. */
class SenderPropertyTest {
    private static final int SUBJECTS = 3;

    /** What can happen. */
    enum Happening {
        PUT,
        PUT_AGAIN,
        PASS,
        PASS_THAT_FAILS,
        PASS_WHOSE_ANSWER_IS_LOST,
        PASS_THAT_IS_BUSY,
        PASS_THAT_IS_REFUSED,
        PASS_THAT_IS_GONE,
        KILLED_BEFORE_SENDING,
        KILLED_BEFORE_RECORDING,
        SECONDS_GO_BY,
        HOURS_GO_BY,
        A_PERSON_RETRIES
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Arbitraries.of(Happening.class).list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 150)
    void allIsDeliveredInOrderPerSubject(@ForAll("happenings") List<Happening> happenings) {
        FailingDataSource database = new FailingDataSource(Stage.database(""));
        Stage stage = new Stage(database);
        Map<String, List<String>> expected = new LinkedHashMap<>();
        List<Message> put = new ArrayList<>();

        for (Happening happening : happenings) {
            happen(happening, stage, database, put, expected);
        }
        stage.farSide.isWell();
        stage.outbox.resume(Stage.SOURCE);
        stage.passesFor(Duration.ofDays(5));
        stage.outbox.retryAll();
        stage.passesFor(Duration.ofDays(5));

        assertThat(stage.farSide.handled()).isEqualTo(expected);
        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.count(State.PENDING)).isZero();
    }

    private static void happen(
            Happening happening,
            Stage stage,
            FailingDataSource database,
            List<Message> put,
            Map<String, List<String>> expected) {
        switch (happening) {
            case PUT -> {
                String subject = "s" + put.size() % SUBJECTS;
                Message message = Stage.event("m" + put.size(), subject);
                put.add(message);
                expected.computeIfAbsent(Stage.SOURCE + " " + subject, each -> new ArrayList<>())
                        .add(message.id());
                assertThat(stage.outbox.put(message)).isTrue();
            }
            case PUT_AGAIN -> {
                if (!put.isEmpty()) {
                    assertThat(stage.outbox.put(put.get(put.size() / 2))).isFalse();
                }
            }
            case PASS -> {
                stage.farSide.isWell();
                stage.pass();
            }
            case PASS_THAT_FAILS -> {
                stage.farSide.answers(message -> Receipt.failed("HTTP 500"));
                stage.pass();
            }
            case PASS_WHOSE_ANSWER_IS_LOST -> {
                stage.farSide.takesButAnswers(message -> Receipt.failed("no answer in time"));
                stage.pass();
            }
            case PASS_THAT_IS_BUSY -> {
                stage.farSide.answers(message -> Receipt.busy("HTTP 429", Duration.ofSeconds(30)));
                stage.pass();
            }
            case PASS_THAT_IS_REFUSED -> {
                stage.farSide.answers(message -> Receipt.refused("HTTP 422"));
                stage.pass();
            }
            case PASS_THAT_IS_GONE -> {
                stage.farSide.answers(message -> Receipt.gone("HTTP 410"));
                stage.pass();
                stage.outbox.resume(Stage.SOURCE);
            }
            case KILLED_BEFORE_SENDING -> killed(stage, database, false);
            case KILLED_BEFORE_RECORDING -> killed(stage, database, true);
            case SECONDS_GO_BY -> stage.clock.forward(Duration.ofSeconds(40));
            case HOURS_GO_BY -> stage.clock.forward(Duration.ofHours(3));
            case A_PERSON_RETRIES -> stage.outbox.retryAll();
        }
    }

    /** The store answers no more from the first attempt on, as for a process that is killed there. */
    private static void killed(Stage stage, FailingDataSource database, boolean sent) {
        stage.farSide.answers(message -> {
            database.fails(true);
            if (sent) {
                stage.farSide.take(message);
            }
            return Receipt.failed("killed");
        });
        try {
            stage.pass();
        } catch (OutboxFailure e) {
            assertThat(e).hasMessageContaining("record");
        }
        database.fails(false);
        stage.restart();
    }
}
