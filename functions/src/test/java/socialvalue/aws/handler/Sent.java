package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A request on its way to a handler, as the gateway sends it: the tests' only way in. */
final class Sent {
    static final Instant RECEIVED = Instant.parse("2026-11-30T11:59:59.500Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final ObjectNode event = MAPPER.createObjectNode();

    private Sent(String route) {
        event.put("version", "2.0").put("routeKey", route).put("rawPath", route.split(" ", 2)[1]);
        event.put("rawQueryString", "").put("isBase64Encoded", false);
        event.putObject("headers").put("content-type", "application/json");
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", "000000000000").put("requestId", "request-1").put("time", "ignored");
        context.put("timeEpoch", RECEIVED.toEpochMilli());
        context.putObject("http").put("method", route.split(" ", 2)[0]).put("sourceIp", "192.0.2.1");
    }

    static Sent to(String route) {
        return new Sent(route);
    }

    /** With a token whose roles are spelled as the gateway hands on a list. */
    Sent as(String subject, String... roles) {
        claims().put("sub", subject).put("role", "[" + String.join(" ", roles) + "]");
        return this;
    }

    Sent asSupplier(String supplier) {
        claims().put("sub", "bid-writer@" + supplier).put("role", "[supplier]").put("supplier", supplier);
        return this;
    }

    Sent claim(String name, String value) {
        claims().put(name, value);
        return this;
    }

    private ObjectNode claims() {
        return event.withObject("/requestContext/authorizer/jwt/claims");
    }

    Sent path(String name, String value) {
        event.withObject("/pathParameters").put(name, value);
        event.put("rawPath", event.get("rawPath").asText().replace("{" + name + "}", value));
        return this;
    }

    Sent lot(String tender, String lot) {
        return path("tender", tender).path("lot", lot);
    }

    Sent query(String name, String value) {
        event.withObject("/queryStringParameters").put(name, value);
        return this;
    }

    Sent header(String name, String value) {
        event.withObject("/headers").put(name, value);
        return this;
    }

    Sent key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    Sent at(Instant received) {
        event.withObject("/requestContext").put("timeEpoch", received.toEpochMilli());
        return this;
    }

    Sent body(String text) {
        event.put("body", text);
        return this;
    }

    Sent body(byte[] bytes) {
        event.put("body", Base64.getEncoder().encodeToString(bytes)).put("isBase64Encoded", true);
        return this;
    }

    Received through(RequestStreamHandler handler) {
        return through(handler, new Logged());
    }

    Received through(RequestStreamHandler handler, Logged context) {
        return raw(handler, event.toString().getBytes(StandardCharsets.UTF_8), context);
    }

    static Received raw(RequestStreamHandler handler, byte[] event, Logged context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), out, context);
            JsonNode answer = MAPPER.readTree(out.toByteArray());
            String text = answer.path("body").asText("");
            String type = answer.at("/headers/content-type").asText("");
            return new Received(
                    answer.get("statusCode").asInt(),
                    answer.get("headers"),
                    text,
                    type.endsWith("json") ? MAPPER.readTree(text) : MAPPER.missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    record Received(int status, JsonNode headers, String text, JsonNode json) {
        String header(String name) {
            return headers.path(name).asText("");
        }

        /** The last word of a problem's type. */
        String problem() {
            return json.path("type").asText("").replace("urn:socialvalue:problem:", "");
        }
    }
}
