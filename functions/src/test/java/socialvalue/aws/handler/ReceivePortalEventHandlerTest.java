package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** What is refused with which status before an event is taken over, and that it is taken over before it is answered. */
class ReceivePortalEventHandlerTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final byte[] KEY = "an example of a key of 32 bytes.".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger TENANTS = new AtomicInteger();

    @TempDir
    private static Path keys;

    private static AmazonDynamoDBLocal local;
    private static Deployed system;

    /** Each test has a tenant of its own, which has sent nothing yet. */
    private final ExamplePortal portal =
            new ExamplePortal("example-portal", "exampleshire-" + TENANTS.incrementAndGet(), KEY);

    private final String event = portal.tender("a1", 1, "2027-01-15T12:00:00Z", "1");

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
        system = new Deployed(local.dynamoDbClient(), keys, NOW);
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
    }

    @BeforeEach
    void begin() {
        system.now = NOW;
        system.queueIsDown = false;
        system.events.clear();
        system.portalSecrets = portal.secrets();
    }

    @AfterEach
    void the_function_used_only_what_it_is_granted() {
        assertThat(system.clients.get("ReceivePortalEventFunction").refused).isEmpty();
    }

    private Sent.Received refused(int status, String problem, Sent sent) {
        Sent.Received received = system.send(sent);
        assertThat(received.status()).as(received.text()).isEqualTo(status);
        assertThat(received.problem()).isEqualTo(problem);
        assertThat(system.events).isEmpty();
        return received;
    }

    private void accepted(Sent sent) {
        int before = system.events.size();
        Sent.Received received = system.send(sent);
        assertThat(received.status()).as(received.text()).isEqualTo(202);
        assertThat(received.text()).isEmpty();
        assertThat(system.events).hasSize(before + 1);
    }

    @Test
    void an_event_is_queued_as_it_was_sent_to_the_byte() {
        byte[] spaced = event.replace(",\"type\"", " ,\n\t\"type\"").getBytes(StandardCharsets.UTF_8);

        accepted(portal.sent("m-1", NOW, spaced));

        assertThat(system.events.getFirst()).isEqualTo(spaced);
    }

    @Test
    void a_body_that_the_gateway_hands_on_as_text_is_the_same_bytes() {
        Sent sent = portal.sent("m-1", NOW, event);
        sent.event.put("isBase64Encoded", false);

        accepted(sent.body(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=utf-8",
                "Application/CloudEvents+JSON;charset=\"UTF-8\""
            })
    void structured_cloud_events_are_taken(String type) {
        accepted(portal.sent("m-1", NOW, event).header("content-type", type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/json",
                "application/cloudevents-batch+json",
                "application/cloudevents+xml",
                "application/cloudevents+json; charset=utf-16",
                "application/cloudevents+jsonx",
                "text/plain"
            })
    void another_media_type_is_refused(String type) {
        refused(415, "another-media-type", portal.sent("m-1", NOW, event).header("content-type", type));
    }

    @Test
    void an_event_of_65536_bytes_is_taken_and_one_more_is_not() {
        accepted(portal.sent("m-1", NOW, padded(65_536)));
        system.events.clear();
        refused(413, "too-large", portal.sent("m-2", NOW, padded(65_537)));
        refused(413, "too-large", portal.unsigned(padded(1_000_000)));
    }

    private byte[] padded(int length) {
        byte[] sound = event.getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[length];
        java.util.Arrays.fill(padded, (byte) ' ');
        System.arraycopy(sound, 0, padded, 0, sound.length);
        return padded;
    }

    @ParameterizedTest
    @CsvSource({"-300, 202", "300, 202", "-301, 401", "301, 401"})
    void an_attempt_is_taken_within_five_minutes_either_way(int seconds, int status) {
        Sent.Received received = system.send(portal.sent("m-1", NOW.plusSeconds(seconds), event));

        assertThat(received.status()).isEqualTo(status);
        assertThat(received.problem()).isEqualTo(status == 401 ? "out-of-time" : "");
        assertThat(system.events).hasSize(status == 202 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void without_one_of_its_headers_it_is_not_signed(String header) {
        Sent sent = portal.sent("m-1", NOW, event);
        sent.event.withObject("/headers").remove(header);

        refused(401, "not-signed", sent);
    }

    @Test
    void a_signature_over_other_bytes_or_by_another_secret_is_refused() {
        refused(
                401,
                "not-signed",
                portal.sent("m-1", NOW, event).body(event.replace("a1", "a2").getBytes(StandardCharsets.UTF_8)));
        refused(401, "not-signed", portal.withKey(2).sent("m-1", NOW, event));
        refused(401, "not-signed", portal.sent("m-1", NOW, event).header("webhook-id", "m-2"));
        refused(
                401,
                "not-signed",
                portal.sent("m-1", NOW, event).header("webhook-timestamp", Long.toString(NOW.getEpochSecond() + 1)));
    }

    @Test
    void the_secret_of_one_portal_signs_for_no_other_and_for_no_other_tenant() {
        ExamplePortal other = portal.of("other-portal").withKey(2);
        ExamplePortal elsewhere = new ExamplePortal("example-portal", "elsewhere", KEY);
        system.portalSecrets =
                portal.secrets().replace("}", ",") + other.secrets().substring(1);

        refused(401, "not-signed", new ExamplePortal("other-portal", portal.tenant(), KEY).sent("m-1", NOW, event));
        refused(401, "not-signed", elsewhere.sent("m-1", NOW, event));
        accepted(other.sent("m-1", NOW, other.tender("a1", 1, "2027-01-15T12:00:00Z", "1")));
    }

    @Test
    void a_portal_that_is_not_known_is_answered_exactly_as_a_bad_signature() {
        Sent.Received bad = refused(401, "not-signed", portal.withKey(2).sent("m-1", NOW, event));
        for (ExamplePortal unknown : List.of(
                portal.of("unknown"),
                portal.of(".."),
                portal.of("Example-Portal"),
                new ExamplePortal("example-portal", "", KEY))) {
            assertThat(refused(401, "not-signed", unknown.sent("m-1", NOW, event)))
                    .isEqualTo(bad);
        }
    }

    @Test
    void while_one_secret_replaces_another_both_sign_and_then_only_the_new_one() {
        ExamplePortal renewed = portal.withKey(2);
        accepted(portal.sent("m-1", NOW, event));
        system.portalSecrets = renewed.secrets().replace("]", ",\"" + portal.secret() + "\"]");
        accepted(portal.sent("m-2", NOW, event));
        accepted(renewed.sent("m-3", NOW, event));
        String both =
                portal.withKey(3).signature("m-4", "" + NOW.getEpochSecond(), event.getBytes(StandardCharsets.UTF_8))
                        + " "
                        + renewed.signature("m-4", "" + NOW.getEpochSecond(), event.getBytes(StandardCharsets.UTF_8));
        accepted(portal.sent("m-4", NOW, event).header("webhook-signature", both));
        system.portalSecrets = renewed.secrets();
        system.events.clear();
        refused(401, "not-signed", portal.sent("m-5", NOW, event));
        accepted(renewed.sent("m-5", NOW, event));
    }

    @Test
    void the_same_attempt_again_is_a_replay_and_another_attempt_is_not() {
        accepted(portal.sent("m-1", NOW, event));
        system.events.clear();
        refused(409, "replayed", portal.sent("m-1", NOW, event));
        accepted(portal.sent("m-1", NOW.plusSeconds(1), event));
        accepted(portal.sent("m-2", NOW, event));
    }

    @Test
    void a_replay_is_known_for_as_long_as_its_time_would_let_it_in() {
        Sent ahead = portal.sent("m-1", NOW.plusSeconds(300), event);
        accepted(ahead);
        system.events.clear();
        system.now = NOW.plusSeconds(600);
        refused(409, "replayed", ahead);
        system.now = NOW.plusSeconds(601);
        refused(401, "out-of-time", ahead);
    }

    @Test
    void while_the_queue_is_down_nothing_is_accepted_and_the_same_attempt_may_come_again() {
        system.queueIsDown = true;
        refused(503, "cannot-be-queued", portal.sent("m-1", NOW, event));
        refused(503, "cannot-be-queued", portal.sent("m-1", NOW, event));
        system.queueIsDown = false;
        accepted(portal.sent("m-1", NOW, event));
    }

    @Test
    void an_event_of_another_source_is_refused() {
        for (String source : List.of(
                portal.source() + "-2",
                "/portals/other/" + portal.tenant(),
                portal.source() + "/",
                "https://example.invalid" + portal.source())) {
            refused(403, "another-source", portal.sent("m-1", NOW, event.replace(portal.source(), source)));
        }
    }

    @Test
    void what_is_no_event_is_refused_with_findings_and_leaves_nothing_behind() {
        Sent.Received received = refused(
                400,
                "not-an-event",
                portal.sent("m-1", NOW, event.replace("\"1.0\"", "\"0.3\"").replace("\"time\"", "\"tim\"")));
        assertThat(received.json().get("findings")).hasSize(2);
        assertThat(received.json().findValuesAsText("pointer")).containsExactlyInAnyOrder("/specversion", "/time");

        accepted(portal.sent("m-1", NOW, event));
    }

    @Test
    void secrets_that_cannot_be_read_are_our_fault_and_are_not_shown() {
        system.portalSecrets = "{\"example-portal/exampleshire\":[\"whsec_swordfish\"]}";
        Logged context = new Logged();

        Sent.Received received = system.sendThrough(portal.sent("m-1", NOW, event), context);

        assertThat(received.status()).isEqualTo(500);
        assertThat(context.lines).hasSize(1).noneMatch(line -> line.contains("swordfish"));
    }
}
