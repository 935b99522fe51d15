package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class PortalEventWorkerTest {
    private static final ExamplePortal PORTAL = ExamplePortal.named("example-portal", 1);
    private static final String WORD = "zqsecret";

    @TempDir
    private static Path keys;

    private static AmazonDynamoDBLocal local;

    private final Deployed system = new Deployed(local.dynamoDbClient(), keys, Instant.parse("2026-12-01T09:00:00Z"));
    private final Logged context = new Logged();

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create();
    }

    /** Its threads would keep the process alive for ever. */
    @AfterAll
    static void stop() {
        local.shutdown();
    }

    private String answer(List<String> bodies) {
        ObjectNode event = new ObjectMapper().createObjectNode();
        for (int i = 0; i < bodies.size(); i++) {
            event.withArray("Records").addObject().put("messageId", "m" + i).put("body", bodies.get(i));
        }
        return system.call(PortalEventWorker.class, event.toString(), context);
    }

    private List<String> parked() {
        system.portalSecrets = PORTAL.secrets();
        return system.send(Sent.to("GET /portals/{portal}/{tenant}/parked-events")
                        .path("portal", PORTAL.portal())
                        .path("tenant", PORTAL.tenant())
                        .as("commissioner-1", "commissioner"))
                .json()
                .findValuesAsText("id");
    }

    private static String unknown(int number) {
        return PORTAL.event("lot.renamed.v1", "tender/a1/lot/" + number, 1, "{\"" + WORD + "\":\"" + WORD + "\"}");
    }

    @Test
    void of_ten_messages_the_one_that_is_no_event_comes_again_and_the_nine_are_done() {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            bodies.add(i == 6 ? "{\"" + WORD + "\":" : unknown(i));
        }

        assertThat(answer(bodies)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m6\"}]}");
        assertThat(parked()).hasSize(9);
        assertThat(context.lines).hasSize(1);
        assertThat(context.lines.getFirst())
                .startsWith("fault in request m6: java.lang.IllegalArgumentException")
                .doesNotContain(WORD);
    }

    @Test
    void an_event_that_is_not_understood_is_no_fault_and_nothing_of_it_is_logged() {
        assertThat(answer(List.of(unknown(1), PORTAL.event("contract.signed.v1", "contract/x", 1, "{\"x\":1}"))))
                .isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(parked()).hasSize(2);
        assertThat(context.lines).isEmpty();
    }

    @Test
    void the_same_event_twice_in_a_batch_and_again_is_one_event() {
        answer(List.of(unknown(1), unknown(1)));
        answer(List.of(unknown(1)));

        assertThat(parked()).hasSize(1);
        assertThat(context.lines).isEmpty();
    }

    @Test
    void every_byte_of_a_body_counts() {
        String spaced =
                unknown(1).replace("{\"specversion\"", "{ \n\"specversion\"").replace(WORD, "é𝄞");
        answer(List.of(spaced));
        system.send(Sent.to("POST /portals/{portal}/{tenant}/parked-events/retry")
                .path("portal", PORTAL.portal())
                .path("tenant", PORTAL.tenant())
                .key("key-1")
                .as("commissioner-1", "commissioner"));

        assertThat(system.events).hasSize(1);
        assertThat(new String(system.events.getFirst(), StandardCharsets.UTF_8)).isEqualTo(spaced);
    }
}
