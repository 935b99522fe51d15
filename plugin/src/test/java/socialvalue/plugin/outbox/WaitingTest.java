package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits, what waits behind it, and what a person can do about it. */
class WaitingTest {
    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    private final Stage stage = new Stage();

    @Test
    void whatWaitsHoldsUpItsOwnSubjectOnlyAndGoesOnWhenItIsTriedAgain() {
        stage.farSide.answers(message -> message.id().equals("a1") ? Receipt.refused("HTTP 422") : Receipt.delivered());
        stage.put("a1", "s");
        stage.put("a2", "s");
        stage.put("b1", "t");

        stage.pass();
        stage.put("a3", "s");
        stage.passesFor(FOUR_DAYS);

        assertThat(stage.farSide.arrivals()).containsExactlyInAnyOrder("a1", "b1");
        assertThat(stage.waiting()).extracting(WaitingMessage::why).containsExactly(WaitingMessage.Why.REFUSED);
        assertThat(stage.outbox.retry(Stage.SOURCE, "a2")).isFalse();

        stage.farSide.isWell();
        assertThat(stage.outbox.retry(Stage.SOURCE, "a1")).isTrue();
        stage.pass();
        assertThat(stage.farSide.handled(Stage.SOURCE, "s")).containsExactly("a1", "a2", "a3");
        assertThat(stage.waiting()).isEmpty();
    }

    @Test
    void aMessageSetAsideIsKeptWithItsReasonAndWhatStandsBehindItGoesOn() {
        stage.farSide.answers(message -> Receipt.refused("HTTP 422"));
        stage.put("a1", "s");
        stage.put("a2", "s");
        stage.pass();
        stage.farSide.isWell();

        assertThat(stage.outbox.setAside(Stage.SOURCE, "a1", "Example: entered twice"))
                .isTrue();
        assertThat(stage.outbox.setAside(Stage.SOURCE, "a1", "again")).isFalse();
        assertThat(stage.outbox.setAside(Stage.SOURCE, "unknown", "none such")).isFalse();
        stage.passesFor(Duration.ofDays(40));

        assertThat(stage.farSide.handled(Stage.SOURCE, "s")).containsExactly("a2");
        assertThat(stage.count(State.SET_ASIDE)).isOne();
        assertThat(stage.outbox.put(Stage.event("a1", "s"))).isFalse();
        assertThat(stage.outbox.retry(Stage.SOURCE, "a1")).isFalse();
    }

    @Test
    void aMessageThatStillFailsOrWasDeliveredIsSetAsideOnlyInTheFirstCase() {
        stage.put("a1", "s");
        stage.pass();
        stage.farSide.answers(message -> Receipt.failed("HTTP 500"));
        stage.put("a2", "s");
        stage.put("a3", "s");
        stage.pass();
        stage.farSide.isWell();

        assertThat(stage.outbox.setAside(Stage.SOURCE, "a1", "too late")).isFalse();
        assertThat(stage.outbox.setAside(Stage.SOURCE, "a2", "not needed")).isTrue();
        stage.pass();

        assertThat(stage.farSide.handled(Stage.SOURCE, "s")).containsExactly("a1", "a3");
    }

    @Test
    void aMessageSetAsideWhileItIsDeliveredCountsAsWhatBecameOfIt() {
        stage.farSide.answers(message -> {
            if (message.id().equals("a2")) {
                return Receipt.delivered();
            }
            assertThat(stage.outbox.setAside(Stage.SOURCE, message.id(), "meanwhile"))
                    .isTrue();
            return message.id().equals("a1") ? Receipt.failed("HTTP 500") : Receipt.delivered();
        });
        stage.put("a1", "s");
        stage.put("a2", "s");
        stage.put("b1", "t");

        stage.pass();

        assertThat(stage.count(State.SET_ASIDE)).isOne();
        assertThat(stage.count(State.DELIVERED)).isEqualTo(2);
        assertThat(stage.nextDue()).isEmpty();
    }

    @Test
    void whereTheFarSideWantsNothingMoreAllOfThatSourceAndKindWaits() {
        stage.farSide.answers(message -> message.source().equals(Stage.SOURCE) && message.kind() == Message.Kind.EVENT
                ? Receipt.gone("HTTP 410")
                : Receipt.delivered());
        for (String subject : List.of("s", "t", "u")) {
            stage.put(subject + "1", subject);
            stage.put(subject + "2", subject);
        }
        stage.outbox.put(Stage.event(Stage.OTHER, "other", "s"));
        stage.outbox.put(new Message(Stage.SOURCE, "held", Message.Kind.HELD_RETURN, "lot", new byte[] {1}));

        stage.pass();
        stage.put("v1", "v");
        stage.restart();
        stage.passesFor(FOUR_DAYS);

        assertThat(stage.farSide.arrivals()).hasSize(3).contains("other", "held");
        assertThat(stage.waiting()).hasSize(7).allSatisfy(each -> {
            assertThat(each.why()).isEqualTo(WaitingMessage.Why.GONE);
            assertThat(each.reason()).isEqualTo("HTTP 410");
            assertThat(each.since()).isEqualTo(SteppedClock.START);
        });
        assertThat(stage.nextDue()).isEmpty();

        stage.farSide.isWell();
        assertThat(stage.outbox.resume(Stage.OTHER)).isFalse();
        assertThat(stage.outbox.resume(Stage.SOURCE)).isTrue();
        stage.pass();
        assertThat(stage.waiting()).isEmpty();
        assertThat(stage.count(State.DELIVERED)).isEqualTo(9);
        assertThat(stage.farSide.handled(Stage.SOURCE, "t")).containsExactly("t1", "t2");
    }

    @Test
    void aSourceResumedInTheMiddleOfAPassGoesOnInIt() {
        stage.farSide.answers(message -> Receipt.gone("HTTP 410"));
        stage.put("s1", "s");
        stage.pass();
        stage.put("t1", "t");
        stage.outbox.put(Stage.event(Stage.OTHER, "other", "s"));
        stage.farSide.answers(message -> {
            stage.outbox.resume(Stage.SOURCE);
            return Receipt.delivered();
        });

        stage.pass();
        stage.pass();

        assertThat(stage.count(State.DELIVERED)).isEqualTo(3);
    }

    @Test
    void everythingThatFailedIsTriedNowWhereAPersonSaysSo() {
        stage.farSide.answers(
                message -> message.id().equals("a") ? Receipt.refused("HTTP 422") : Receipt.failed("HTTP 500"));
        stage.put("a", "s");
        stage.put("b", "t");
        stage.put("c", "u");
        stage.passesFor(Duration.ofMinutes(10));
        stage.farSide.isWell();

        assertThat(stage.outbox.retry(Stage.SOURCE, "c")).isTrue();
        assertThat(stage.outbox.retryAll()).isEqualTo(2);
        stage.pass();

        assertThat(stage.count(State.DELIVERED)).isEqualTo(3);
        assertThat(stage.outbox.retryAll()).isZero();
    }

    @Test
    void aMessageTriedAgainHasAllItsAttemptsBeforeIt() {
        stage.farSide.answers(message -> Receipt.failed("HTTP 500"));
        stage.put("a", "s");
        stage.passesFor(FOUR_DAYS);
        stage.outbox.retry(Stage.SOURCE, "a");

        stage.passesFor(FOUR_DAYS);

        assertThat(stage.farSide.arrivals()).hasSize(20);
    }
}
