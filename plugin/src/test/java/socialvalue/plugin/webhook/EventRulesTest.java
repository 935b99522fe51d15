package socialvalue.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.EventType;

class EventRulesTest {
    private static final Path SCHEMA = Path.of("../functions/src/main/resources/schemas/portal-event.v1.schema.json");
    private static final Path EVENTS = Path.of("src/test/resources/webhook/events.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptMessages outbox = new KeptMessages();
    private final WebhookReceiver receiver = new WebhookReceiver(
            Sender.PORTAL,
            WebhookSecrets.of(List.of(Sender.secret(Sender.KEY))),
            outbox,
            () -> Instant.ofEpochSecond(Sender.NOW));

    private WebhookAnswer post(JsonNode event) {
        return receiver.receive(Sender.signed(Sender.SINGLE, event.toString()));
    }

    private static String text(WebhookAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static Stream<ObjectNode> oneOfEach() throws IOException {
        List<ObjectNode> events = new ArrayList<>();
        JSON.readTree(EVENTS.toFile()).forEach(each -> events.add((ObjectNode) each));
        return events.stream();
    }

    @Test
    void thereIsAnExampleOfEveryType() throws IOException {
        assertThat(oneOfEach().map(each -> each.get("type").textValue()))
                .containsAll(
                        Stream.of(EventType.values()).map(EventType::versioned).toList());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void whatIsKeptIsAsThePublishedSchemaSays(ObjectNode event) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(text(post(event))).isEmpty();
        String kept = new String(outbox.messages.get(0).body(), StandardCharsets.UTF_8);
        assertThat(schema.validate(kept, InputFormat.JSON)).isEmpty();
        assertThat(JSON.readTree(kept)).isEqualTo(event);
    }

    /** What the schema names for each type, and which of them are needed. */
    private static Map<String, Map<String, Boolean>> inTheSchema() throws IOException {
        Map<String, Map<String, Boolean>> types = new TreeMap<>();
        for (JsonNode each : JSON.readTree(SCHEMA.toFile()).get("oneOf")) {
            JsonNode data = each.at("/properties/data");
            Map<String, Boolean> members = new TreeMap<>();
            data.get("properties").fieldNames().forEachRemaining(name -> members.put(name, false));
            data.get("required").forEach(name -> members.put(name.textValue(), true));
            types.put(each.at("/properties/type/const").textValue(), members);
        }
        return types;
    }

    @Test
    void theMembersAllowedAreThoseOfThePublishedSchema() throws IOException {
        Map<String, Map<String, Boolean>> allowed = new TreeMap<>();
        for (EventType type : EventType.values()) {
            Map<String, Boolean> members = new TreeMap<>();
            DataShape.of(type).members().forEach(each -> members.put(each.name(), each.required()));
            allowed.put(type.versioned(), members);
        }

        assertThat(allowed).isEqualTo(inTheSchema());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void noOtherMemberAndNoOtherAttributeGetsOut(ObjectNode event) {
        ObjectNode more = event.deepCopy();
        ((ObjectNode) more.get("data")).put("statement", "Example: we offer twelve apprenticeships");
        ObjectNode extended = event.deepCopy().put("pounds", "146000");
        ObjectNode described = event.deepCopy().put("dataschema", "https://example.test/?pounds=146000");

        assertThat(text(post(more))).contains("\"status\":422").contains("/data/statement");
        assertThat(text(post(extended))).contains("\"status\":422").contains("\"pointer\":\"/pounds\"");
        assertThat(text(post(described))).contains("\"status\":422").contains("\"pointer\":\"/dataschema\"");
        assertThat(outbox.messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyMemberThatIsNeededIsMissedAndEveryOneOfAnotherKindIsRefused(ObjectNode event) {
        for (DataShape.Member member : DataShape.of(
                        EventType.of(event.get("type").textValue()).orElseThrow())
                .members()) {
            ObjectNode without = event.deepCopy();
            ((ObjectNode) without.get("data")).remove(member.name());
            ObjectNode other = event.deepCopy();
            ((ObjectNode) other.get("data")).put(member.name(), 1.5);
            String pointer = "\"pointer\":\"/data/" + member.name() + "\"";

            if (member.required()) {
                assertThat(text(post(without))).contains("\"status\":422").contains(pointer);
            }
            assertThat(text(post(other))).contains("\"status\":422").contains(pointer);
        }
        assertThat(outbox.messages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|''",
                "subject|tender/a1",
                "subject|",
                "time|",
                "sequence|1800003600000000",
                "sequence|",
                "datacontenttype|text/json",
            })
    void anAttributeHasToBeAsTheSchemaSays(String attribute, String value) throws IOException {
        ObjectNode event = JSON.readValue(Sender.event("c3"), ObjectNode.class);
        event.remove(attribute);
        if (value != null) {
            event.put(attribute, value);
        }

        assertThat(text(post(event))).contains("\"status\":4").contains("\"pointer\":\"/" + attribute + "\"");
        assertThat(outbox.messages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/data/return, 200, true",
        "/data/return, 201, false",
    })
    void anIdentifierHasAtMost200Characters(String pointer, int length, boolean accepted) throws IOException {
        String identifier = "x".repeat(length);
        ObjectNode event = JSON.readValue(Sender.event("c3"), ObjectNode.class);
        event.put("subject", "tender/a1/lot/b7/return/" + identifier);
        ((ObjectNode) event.get("data")).put("return", identifier);

        assertThat(post(event).status()).isEqualTo(accepted ? 202 : 422);
    }

    @ParameterizedTest
    @CsvSource({"'a\u0000b'", "'a\nb'", "'\ud800'", "'  '"})
    void anIdentifierIsPlainText(String identifier) throws IOException {
        ObjectNode event = JSON.readValue(Sender.event("c3"), ObjectNode.class);
        ((ObjectNode) event.get("data")).put("return", "REPLACED");
        String body = event.toString()
                .replace(
                        "REPLACED",
                        identifier
                                .chars()
                                .mapToObj(each -> String.format("\\u%04x", each))
                                .reduce("", String::concat));

        assertThat(text(receiver.receive(Sender.signed(Sender.SINGLE, body))))
                .contains("\"status\":422")
                .contains("\"pointer\":\"/data/return\"");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-30T12:00:00Z", "2027-01-15 12:00:00Z", "2027-01-15T12:00:00", "'noon, by our clock'"})
    void aTimeHasItsOffsetAndExists(String time) throws IOException {
        ObjectNode event = oneOfEach()
                .filter(each -> each.get("type").textValue().equals("socialvalue.contract.signed.v1"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) event.get("data")).put("starts", time);

        assertThat(text(post(event))).contains("\"status\":422").contains("\"pointer\":\"/data/starts\"");
    }

    @Test
    void aTypeThatIsNotKnownIsPassedOnWithoutData() throws IOException {
        ObjectNode event = JSON.readValue(Sender.event("c3"), ObjectNode.class);
        event.put("type", "socialvalue.return.submitted.v2");
        ObjectNode none = event.deepCopy();
        none.remove("data");
        none.put("id", "another");
        ObjectNode empty = event.deepCopy();
        empty.putObject("data");

        assertThat(text(post(event))).contains("\"status\":422").contains("\"pointer\":\"/data\"");
        assertThat(receiver.receive(Sender.signed(Sender.SINGLE, "msg_2", Sender.NOW, none.toString(), Sender.KEY))
                        .status())
                .isEqualTo(202);
        assertThat(receiver.receive(Sender.signed(Sender.SINGLE, "msg_3", Sender.NOW, empty.toString(), Sender.KEY))
                        .status())
                .isEqualTo(202);
        assertThat(outbox.messages).hasSize(2);
        assertThat(JSON.readTree(outbox.messages.get(0).body()).get("type").textValue())
                .isEqualTo("socialvalue.return.submitted.v2");
    }

    @Test
    void dataInBase64AreRefused() throws IOException {
        ObjectNode event = JSON.readValue(Sender.event("c3"), ObjectNode.class);
        event.remove("data");
        event.put("data_base64", "e30=");

        assertThat(post(event).status()).isEqualTo(422);
        event.put("type", "socialvalue.something.else.v1");
        assertThat(post(event).status()).isEqualTo(422);
    }
}
