package socialvalue.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.WebhookSecrets;

class WebhookReceiverTest {
    private Instant now = Instant.ofEpochSecond(Sender.NOW);
    private final KeptMessages outbox = new KeptMessages();
    private final WebhookReceiver receiver = new WebhookReceiver(
            Sender.PORTAL,
            WebhookSecrets.of(List.of(Sender.secret(Sender.KEY), Sender.secret(Sender.OTHER_KEY))),
            outbox,
            () -> now);

    private int status(WebhookRequest request) {
        return receiver.receive(request).status();
    }

    private String problem(WebhookRequest request) {
        return new String(receiver.receive(request).body(), StandardCharsets.UTF_8);
    }

    @Test
    void anEventIsKeptBeforeItIsAccepted() {
        WebhookAnswer answer = receiver.receive(Sender.signed(Sender.SINGLE, Sender.event("c3")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(outbox.messages).hasSize(1);
        Message message = outbox.messages.get(0);
        assertThat(message.source()).isEqualTo("/portals/example-portal/exampleshire");
        assertThat(message.id()).isEqualTo("return.submitted:tender/a1/lot/b7/return/c3@2027-01-15T11:00:00Z");
        assertThat(message.subject()).isEqualTo("tender/a1/lot/b7/return/c3");
        assertThat(message.kind()).isEqualTo(Message.Kind.EVENT);
        assertThat(new String(message.body(), StandardCharsets.UTF_8)).isEqualTo(Sender.event("c3"));
    }

    @Test
    void anEventPostedAgainIsAcceptedAndKeptOnce() {
        assertThat(status(Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW, Sender.event("c3"), Sender.KEY)))
                .isEqualTo(202);
        assertThat(status(Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW + 5, Sender.event("c3"), Sender.KEY)))
                .isEqualTo(202);
        assertThat(outbox.messages).hasSize(1);
    }

    @Test
    void aBatchIsKeptWhole() {
        String batch = "[" + Sender.event("c3") + "," + Sender.event("c4") + "]";

        assertThat(status(Sender.signed(Sender.BATCH, batch))).isEqualTo(202);
        assertThat(outbox.messages)
                .extracting(Message::subject)
                .containsExactly("tender/a1/lot/b7/return/c3", "tender/a1/lot/b7/return/c4");
        assertThat(status(Sender.signed(Sender.BATCH, "msg_2", Sender.NOW, "[]", Sender.KEY)))
                .isEqualTo(202);
    }

    @Test
    void oneBadEventKeepsAWholeBatchOut() {
        String bad = Sender.event("c4").replace("\"lot\":\"b7\",", "\"lot\":\"b7\",\"pounds\":1200,");

        String problem = problem(Sender.signed(Sender.BATCH, "[" + Sender.event("c3") + "," + bad + "]"));

        assertThat(problem)
                .contains("\"status\":422")
                .contains("\"pointer\":\"/1/data/pounds\"")
                .contains("there may only be tender, lot, return, digest");
        assertThat(outbox.messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLICATION/CloudEvents+JSON", "application/cloudevents+json; charset=\"UTF-8\""})
    void aContentTypeMaySayThatItIsUtf8(String contentType) {
        assertThat(status(Sender.signed(contentType, Sender.event("c3")))).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/cloudevents+json; charset=iso-8859-1", "text/plain"})
    void anotherContentTypeIs415(String contentType) {
        assertThat(status(Sender.signed(contentType, Sender.event("c3")))).isEqualTo(415);
    }

    @Test
    void anEventOf65536BytesIsReadAndOneOf65537Is413() {
        String event = Sender.event("c3");
        String longest = event + " ".repeat(65_536 - event.length());

        assertThat(status(Sender.signed(Sender.SINGLE, longest + " "))).isEqualTo(413);
        assertThat(status(Sender.signed(Sender.SINGLE, longest))).isEqualTo(202);
    }

    @Test
    void aBatchOfOneMebibyteIsReadAndOneByteMoreIs413() {
        String batch = "[" + Sender.event("c3") + "]";
        String longest = batch + " ".repeat(1_048_576 - batch.length());

        assertThat(status(Sender.signed(Sender.BATCH, longest + " "))).isEqualTo(413);
        assertThat(status(Sender.signed(Sender.BATCH, longest))).isEqualTo(202);
    }

    @Test
    void anEventThatIsTooLongByItselfIs413InABatchToo() {
        StringBuilder lots = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            lots.append(i == 0 ? "" : ",")
                    .append("{\"lot\":\"")
                    .append("x".repeat(190))
                    .append(i)
                    .append("\"}");
        }
        String event = Sender.event("c3")
                .replace("return.submitted.v1", "tender.published.v1")
                .replace("tender/a1/lot/b7/return/c3\",\"time", "tender/a1\",\"time")
                .replace("\"lot\":\"b7\",\"return\":\"c3\"", "\"lots\":[" + lots + "]");

        assertThat(status(Sender.signed(Sender.BATCH, "[" + event + "]"))).isEqualTo(413);
        assertThat(outbox.messages).isEmpty();
    }

    @Test
    void eitherOfTwoSecretsWillDo() {
        String event = Sender.event("c3");
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        String both = Sender.signature("msg_2", Sender.NOW, body, new byte[32]) + " v1a,unknown "
                + Sender.signature("msg_2", Sender.NOW, body, Sender.OTHER_KEY);

        assertThat(status(Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW, event, Sender.OTHER_KEY)))
                .isEqualTo(202);
        assertThat(status(new WebhookRequest(Sender.SINGLE, "msg_2", "" + Sender.NOW, both, body)))
                .isEqualTo(202);
    }

    static Stream<Arguments> unsigned() {
        byte[] body = Sender.event("c3").getBytes(StandardCharsets.UTF_8);
        String good = Sender.signature("msg_1", Sender.NOW, body, Sender.KEY);
        String now = Long.toString(Sender.NOW);
        return Stream.of(
                Arguments.of("msg_1", now, ""),
                Arguments.of("msg_1", now, "v1,"),
                Arguments.of("msg_1", now, good.substring(3)),
                Arguments.of("msg_1", now, good.replace("v1,", "v2,")),
                Arguments.of("msg_1", now, Sender.signature("msg_1", Sender.NOW, body, new byte[32])),
                Arguments.of("msg_2", now, good),
                Arguments.of("msg_1", Long.toString(Sender.NOW + 1), good),
                Arguments.of("", now, good),
                Arguments.of("msg_1", "", good),
                Arguments.of("msg_1", "now", good),
                Arguments.of("msg_1", "-1", good),
                Arguments.of("msg_1", "9999999999999999999", good),
                Arguments.of("a.b", now, Sender.signature("a.b", Sender.NOW, body, Sender.KEY)),
                Arguments.of("msg 1", now, Sender.signature("msg 1", Sender.NOW, body, Sender.KEY)),
                Arguments.of("msg_1", now, good + " ".repeat(1_000)));
    }

    @ParameterizedTest
    @MethodSource("unsigned")
    void whatIsNotSignedIs401(String id, String timestamp, String signature) {
        byte[] body = Sender.event("c3").getBytes(StandardCharsets.UTF_8);

        assertThat(status(new WebhookRequest(Sender.SINGLE, id, timestamp, signature, body)))
                .isEqualTo(401);
        assertThat(outbox.messages).isEmpty();
    }

    @Test
    void aChangedByteIs401() {
        WebhookRequest signed = Sender.signed(Sender.SINGLE, Sender.event("c3"));
        byte[] changed = Sender.event("c4").getBytes(StandardCharsets.UTF_8);

        assertThat(status(new WebhookRequest(
                        signed.contentType(), signed.id(), signed.timestamp(), signed.signature(), changed)))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void aTimestampOf300SecondsIsAccepted(long off) {
        assertThat(status(Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW + off, Sender.event("c3"), Sender.KEY)))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void aTimestampOf301SecondsIs401(long off) {
        assertThat(status(Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW + off, Sender.event("c3"), Sender.KEY)))
                .isEqualTo(401);
    }

    @Test
    void theVerySameMessageIs409AsLongAsItCouldBeAccepted() {
        WebhookRequest early = Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW + 300, Sender.event("c3"), Sender.KEY);

        assertThat(status(early)).isEqualTo(202);
        assertThat(status(early)).isEqualTo(409);
        now = Instant.ofEpochSecond(Sender.NOW + 600);
        assertThat(status(early)).isEqualTo(409);
        now = Instant.ofEpochSecond(Sender.NOW + 601);
        assertThat(status(early)).isEqualTo(401);
    }

    @Test
    void aMessageThatWasNotAcceptedIsNoReplay() {
        WebhookRequest request = Sender.signed(Sender.SINGLE, Sender.event("c3"));
        outbox.failures = 1;

        assertThat(problem(request)).contains("\"status\":503").contains("urn:socialvalue:problem:not-kept");
        assertThat(status(request)).isEqualTo(202);
        assertThat(outbox.messages).hasSize(1);
    }

    @Test
    void anotherPortalsEventIs403() {
        String other = Sender.event("c3").replace("/exampleshire", "/otherborough");

        assertThat(status(Sender.signed(Sender.SINGLE, other))).isEqualTo(403);
        assertThat(outbox.messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/portals/example-portal/exampleshire\"}",
                "{\"specversion\":\"1.0\",\"id\":7,\"source\":\"/portals/example-portal/exampleshire\",\"type\":\"t\"}",
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"/portals/example-portal/exampleshire\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\",\"source\":\"/portals/example-portal/exampleshire\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/portals/example-portal/exampleshire\",\"type\":\"t\",\"time\":\"noon\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/portals/example-portal/exampleshire\",\"type\":\"t\"} more"
            })
    void whatIsNoCloudEventIs400(String body) {
        assertThat(status(Sender.signed(Sender.SINGLE, body))).isEqualTo(400);
        assertThat(outbox.messages).isEmpty();
    }

    @Test
    void whatIsNotUtf8Is400() {
        byte[] body = Sender.event("c3").replace("c3", "é").getBytes(StandardCharsets.ISO_8859_1);
        String signature = Sender.signature("msg_1", Sender.NOW, body, Sender.KEY);

        assertThat(status(new WebhookRequest(Sender.SINGLE, "msg_1", "" + Sender.NOW, signature, body)))
                .isEqualTo(400);
    }

    @Test
    void aDeepDocumentIs400() {
        String deep =
                Sender.event("c3").replace("\"b7\",\"return", "[".repeat(5_000) + "]".repeat(5_000) + ",\"return");

        assertThat(status(Sender.signed(Sender.SINGLE, deep))).isEqualTo(400);
    }

    @Test
    void nothingOfARequestIsRememberedWithoutBounds() {
        Replays replays = new Replays(3);
        List<Boolean> first = new ArrayList<>();
        for (String message : List.of("a", "b", "c", "d", "d", "a")) {
            first.add(replays.first(message, now));
        }

        assertThat(first).containsExactly(true, true, true, true, false, true);
        assertThat(replays.size()).isEqualTo(3);
        assertThat(replays.first("e", now.plusSeconds(601))).isTrue();
        assertThat(replays.size()).isEqualTo(1);
    }
}
