package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    private final Stage stage = new Stage();

    @Test
    void aFailedMessageIsTriedAgainOnTheScheduleAndIsThenGivenUpVisibly() {
        stage.put("a", "s");
        List<Instant> attempts = new ArrayList<>();
        stage.farSide.answers(message -> {
            attempts.add(stage.clock.instant());
            return Receipt.failed("HTTP 500");
        });

        stage.passesFor(FOUR_DAYS);

        // The times since the start in the specification of Standard Webhooks
        assertThat(attempts)
                .extracting(each -> Duration.between(SteppedClock.START, each))
                .containsExactly(
                        Duration.ZERO,
                        Duration.parse("PT5S"),
                        Duration.parse("PT5M5S"),
                        Duration.parse("PT35M5S"),
                        Duration.parse("PT2H35M5S"),
                        Duration.parse("PT7H35M5S"),
                        Duration.parse("PT17H35M5S"),
                        Duration.parse("PT31H35M5S"),
                        Duration.parse("PT51H35M5S"),
                        Duration.parse("PT75H35M5S"));
        assertThat(stage.waiting())
                .containsExactly(new WaitingMessage(
                        Stage.SOURCE,
                        "a",
                        Message.Kind.EVENT,
                        "s",
                        WaitingMessage.Why.GIVEN_UP,
                        10,
                        "HTTP 500",
                        SteppedClock.START.plus(Duration.parse("PT75H35M5S"))));
        assertThat(stage.nextDue()).isEmpty();
    }

    @Test
    void aBusyFarSideIsLeftAloneAsLongAsItWishes() {
        stage.farSide.answers(message -> message.source().equals(Stage.OTHER)
                ? Receipt.delivered()
                : Receipt.busy("HTTP 429", Duration.ofMinutes(20)));
        for (int each = 0; each < 50; each++) {
            stage.put("m" + each, "s" + each);
        }
        stage.outbox.put(Stage.event(Stage.OTHER, "other", "s"));

        stage.passesFor(Duration.ofMinutes(19));

        assertThat(stage.farSide.arrivals()).hasSize(2);
        assertThat(stage.nextDue()).contains(SteppedClock.START.plus(Duration.ofMinutes(20)));
        stage.farSide.isWell();
        stage.passesFor(Duration.ofMinutes(1));
        assertThat(stage.count(State.DELIVERED)).isEqualTo(51);
    }

    @Test
    void aWishForOneMessageHoldsUpThatOneOnlyAndNoWishIsFollowedForYears() {
        stage.farSide.answers(message ->
                message.id().equals("a1") ? Receipt.failed("HTTP 503", Duration.ofDays(9_000)) : Receipt.delivered());
        stage.put("a1", "s");
        stage.put("b1", "t");

        stage.pass();

        assertThat(stage.count(State.DELIVERED)).isOne();
        assertThat(stage.nextDue()).contains(SteppedClock.START.plus(Duration.ofHours(24)));
    }

    @Test
    void aCourierThatThrowsIsAFailureWithoutWhatItSaid() {
        stage.farSide.answers(message -> {
            throw new IllegalStateException("says what it was given");
        });
        stage.put("a", "s");

        stage.passesFor(FOUR_DAYS);

        assertThat(stage.waiting())
                .extracting(WaitingMessage::reason)
                .containsExactly("java.lang.IllegalStateException");
    }

    @Test
    void aKindWithoutACourierWaitsVisibly() throws InterruptedException {
        Sender eventsOnly = new Sender(
                stage.outbox,
                Map.of(Message.Kind.EVENT, stage.farSide),
                stage.clock,
                Stage.withoutChance(),
                Sender.Settings.USUAL);
        stage.outbox.put(new Message(Stage.SOURCE, "held", Message.Kind.HELD_RETURN, "lot", new byte[] {1}));

        eventsOnly.deliverDue();

        assertThat(stage.waiting()).extracting(WaitingMessage::why).containsExactly(WaitingMessage.Why.REFUSED);
    }

    @Test
    void whatWasDeliveredLongAgoIsRemovedButStaysKnown() {
        stage.put("a", "s");
        stage.pass();
        stage.clock.forward(Duration.ofDays(30));
        stage.pass();
        assertThat(stage.count(State.DELIVERED)).isOne();

        stage.clock.forward(Duration.ofHours(2));
        stage.pass();

        assertThat(stage.count(State.DELIVERED)).isZero();
        assertThat(stage.outbox.put(Stage.event("a", "s"))).isFalse();
        assertThat(stage.pass()).isZero();
        stage.put("b", "s");
        assertThat(stage.pass()).isOne();
    }

    @Test
    void anInterruptedAttemptDoesNotCount() throws InterruptedException {
        Sender sender = new Sender(
                stage.outbox,
                Map.of(Message.Kind.EVENT, message -> {
                    throw new InterruptedException();
                }),
                stage.clock,
                Stage.withoutChance(),
                Sender.Settings.USUAL);
        stage.put("a", "s");

        assertThatThrownBy(sender::deliverDue).isInstanceOf(InterruptedException.class);

        assertThat(stage.pass()).isOne();
        assertThat(stage.count(State.DELIVERED)).isOne();
    }
}
