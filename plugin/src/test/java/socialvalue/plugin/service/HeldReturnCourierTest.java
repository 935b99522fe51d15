package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.plugin.service.ExamplePortal.LOT;
import static socialvalue.plugin.service.ExamplePortal.PORTAL;
import static socialvalue.plugin.service.ExamplePortal.TENDER;
import static socialvalue.plugin.service.ExamplePortal.amount;
import static socialvalue.plugin.service.ExamplePortal.criterion;
import static socialvalue.plugin.service.ExamplePortal.requirement;
import static socialvalue.plugin.service.ExamplePortal.response;
import static socialvalue.plugin.service.ExamplePortal.submitted;
import static socialvalue.plugin.service.ExamplePortal.tender;
import static socialvalue.plugin.service.ExamplePortal.unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Receipt;
import socialvalue.plugin.outbox.Receipt.Outcome;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.RequirementResponse.Words;
import socialvalue.plugin.portal.RequirementResponse.YesOrNo;

class HeldReturnCourierTest {
    private static final String PATH = "/tenders/EX-2027-001/lots/1/held-returns";
    private static final HeldReturn HELD = new HeldReturn(PORTAL, TENDER, LOT, "r1", FarSide.FRAME);
    private static final PortalTender ASKED = tender(criterion(
            Optional.empty(),
            Optional.empty(),
            requirement("q1", "Apprenticeships started", unit(null, "apprentices")),
            requirement("q2", "Trees planted", Optional.empty()),
            requirement("q3", "Do you have insurance?", Optional.empty()),
            requirement("q4", "Work experience", Optional.empty())));
    private static final PortalReturn OFFERED = submitted(
            amount("q1", "5"), response("q2", new Words("Two hundred trees.")), response("q3", new YesOrNo(true)));

    private final FarSide far = new FarSide().withFrame().on(PATH, FarSide.json(200, "{\"findings\":[]}"));
    private final List<String> reported = new ArrayList<>();
    private HeldReturnSource source = held -> Optional.of(new HeldReturnSource.Opened(ASKED, OFFERED));

    @AfterEach
    void close() {
        far.close();
    }

    private Receipt deliver() throws InterruptedException {
        return courier().deliver(HeldReturnMessages.message(HELD));
    }

    private HeldReturnCourier courier() {
        return new HeldReturnCourier(
                far.api(),
                Map.of("example-portal", held -> source.fetch(held)),
                RequirementBindings.NONE,
                (held, findings, unbound) -> reported.add(held.submitted() + " " + findings + " " + unbound));
    }

    @Test
    void aMessageHoldsIdentifiersOnlyAndGoesAheadOfWhatIsToldOfTheLot() {
        List<Message> put = new ArrayList<>();

        boolean isNew = new HeldReturnMessages(put::add).deliver(HELD);

        assertThat(isNew).isTrue();
        Message message = put.get(0);
        assertThat(message.source()).isEqualTo("/portals/example-portal/exampleshire");
        assertThat(message.id()).isEqualTo("held-return:tender/a1/lot/b7/return/r1");
        assertThat(message.subject()).isEqualTo("tender/a1/lot/b7");
        assertThat(message.kind()).isEqualTo(Message.Kind.HELD_RETURN);
        assertThat(new String(message.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"portal\":{\"name\":\"example-portal\",\"tenant\":\"exampleshire\"},\"tender\":\"a1\","
                        + "\"lot\":\"b7\",\"return\":\"r1\",\"frame\":\"EX-2027-001/1\"}");
        assertThat(HeldReturnMessages.read(message)).contains(HELD);
    }

    @Test
    void aReturnIsFetchedWrittenAndHandedOver() throws InterruptedException {
        far.on(PATH, FarSide.json(200, "{\"findings\":[{\"code\":\"statement-not-asked\",\"severity\":\"note\"}]}"));

        assertThat(deliver()).isEqualTo(Receipt.delivered());

        assertThat(reported).containsExactly("r1 1 [q3]");
        FarSide.Request sent = far.requestsTo(PATH).get(0);
        assertThat(sent.text())
                .startsWith("{\"supplier\":\"GB-COH-01234567\",\"receivedAt\":\"2027-01-15T13:30:00.5+02:00\","
                        + "\"return\":{\"schema\":\"socialvalue.return.v1\"")
                .contains("Two hundred trees.");
        assertThat(sent.headers().getFirst("Idempotency-Key")).matches("held_[A-Za-z0-9_-]{43}");
    }

    @Test
    void anotherAttemptSendsTheSameUnderTheSameKey() throws InterruptedException {
        deliver();
        deliver();

        List<FarSide.Request> sent = far.requestsTo(PATH);
        assertThat(sent.get(0).text()).isEqualTo(sent.get(1).text());
        assertThat(sent.get(0).headers().getFirst("Idempotency-Key"))
                .isEqualTo(sent.get(1).headers().getFirst("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource({
        "409, before-the-deadline, FAILED",
        "409, conflict, FAILED",
        "409, delivered-before, REFUSED",
        "409, already-opening, REFUSED",
        "409, after-the-deadline, REFUSED",
        "409, not-in-this-phase, REFUSED",
        "409, sealed-here, REFUSED",
        "422, cannot-be-received, REFUSED",
        "422, refused, REFUSED",
        "413, too-large, REFUSED",
        "400, malformed-request, REFUSED",
        "404, no-such-lot, FAILED",
        "401, unauthenticated, FAILED",
        "403, not-permitted, FAILED",
        "500, fault, FAILED"
    })
    void aRefusalIsTriedAgainOrWaitsForAPerson(int status, String code, Outcome outcome) throws InterruptedException {
        far.on(PATH, FarSide.json(status, FarSide.problem(code, status)));

        Receipt receipt = deliver();

        assertThat(receipt.outcome()).isEqualTo(outcome);
        assertThat(receipt.reason()).isEqualTo(status + " " + code);
        assertThat(reported).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 429, 500, 502, 503, 504})
    void aFarSideThatIsOverloadedOrBrokenIsTriedAgainWhenItSays(int status) throws InterruptedException {
        far.on(PATH, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "90");
            FarSide.answer(status, "text/html", new byte[0]).answer(exchange);
        });

        assertThat(deliver()).isEqualTo(Receipt.failed(Integer.toString(status), Duration.ofSeconds(90)));
    }

    @Test
    void anAnswerThatIsCutOffIsTriedAgain() throws InterruptedException {
        far.on(PATH, FarSide.half("{\"findings\":[]}"));

        assertThat(deliver()).isEqualTo(Receipt.failed("not reached, or cut off"));
    }

    @Test
    void aFrameThatIsNotThereYetIsWaitedFor() throws InterruptedException {
        far.on(FarSide.FRAME_PATH, FarSide.json(404, FarSide.problem("no-such-lot", 404)));

        assertThat(deliver()).isEqualTo(Receipt.failed("frame EX-2027-001/1: 404 no-such-lot"));
        assertThat(far.requestsTo(PATH)).isEmpty();
    }

    @Test
    void aPortalThatIsNotReachedOrNotYetOpenIsAskedAgainAndNothingOfItsWordsIsKept() throws InterruptedException {
        source = held -> {
            throw new IOException("403: bid of Example Gardens CIC");
        };

        assertThat(deliver())
                .isEqualTo(Receipt.failed("the portal cannot be reached, or does not open the return yet"));
    }

    @Test
    void aReturnThatIsGoneOrHasNoTimeOrNoUnitWaitsForAPerson() throws InterruptedException {
        source = held -> Optional.empty();
        assertThat(deliver()).isEqualTo(Receipt.refused("no longer in the portal"));

        PortalReturn untimed = new PortalReturn(
                "r1", List.of(LOT), Optional.empty(), Optional.empty(), OFFERED.suppliers(), OFFERED.responses());
        source = held -> Optional.of(new HeldReturnSource.Opened(ASKED, untimed));
        assertThat(deliver()).isEqualTo(Receipt.refused("the portal does not say when it received the return"));

        source = held -> Optional.of(new HeldReturnSource.Opened(ASKED, submitted(amount("q4", "3"))));
        assertThat(deliver()).isEqualTo(Receipt.refused("no unit is stated for requirement q4"));

        source = held -> Optional.of(new HeldReturnSource.Opened(ASKED, submitted(response("q3", new YesOrNo(true)))));
        assertThat(deliver())
                .isEqualTo(Receipt.refused("no requirement that was answered is bound to a criterion of the frame"));
        assertThat(far.requestsTo(PATH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"portal\":{\"name\":\"x\",\"tenant\":\"y\"},\"tender\":\"a1\",\"lot\":\"b7\",\"return\":\"r1\","
                        + "\"frame\":\"none\"}"
            })
    void aMessageThatNamesNoReturnWaitsForAPerson(String body) throws InterruptedException {
        Message message = new Message("s", "i", Message.Kind.HELD_RETURN, "t", body.getBytes(StandardCharsets.UTF_8));

        assertThat(courier().deliver(message)).isEqualTo(Receipt.refused("the message names no held return"));
    }

    @Test
    void aReturnOfAPortalThatIsNotSetUpWaitsForAPerson() throws InterruptedException {
        HeldReturn other = new HeldReturn(new Portal("other", "exampleshire"), TENDER, LOT, "r1", FarSide.FRAME);

        assertThat(courier().deliver(HeldReturnMessages.message(other)))
                .isEqualTo(Receipt.refused("portal other is not set up here"));
    }
}
