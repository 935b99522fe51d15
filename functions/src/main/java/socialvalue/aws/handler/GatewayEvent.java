package socialvalue.aws.handler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads API Gateway's payload format 2.0 for HTTP APIs as a stream; what is not needed is passed over. */
final class GatewayEvent {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, String> query = new TreeMap<>();
    private final Map<String, String> pathParameters = new TreeMap<>();
    private final Map<String, String> claims = new TreeMap<>();
    private String route = "";
    private String path = "";
    private String body = "";
    private boolean base64;
    private String requestId = "";
    private long receivedAt = Long.MIN_VALUE;

    private GatewayEvent() {}

    /**
     * The request in an event.
     *
     * @throws Refused if it is no such event
     */
    static HttpRequest read(InputStream in) throws IOException {
        GatewayEvent event = new GatewayEvent();
        try (JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("no event of the gateway");
            }
            event.readEvent(json);
        } catch (JsonProcessingException e) {
            throw malformed("no event of the gateway");
        }
        return event.request();
    }

    private void readEvent(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "routeKey" -> route = text(json);
                case "rawPath" -> path = text(json);
                case "body" -> body = text(json);
                case "isBase64Encoded" -> base64 = json.currentToken() == JsonToken.VALUE_TRUE;
                case "headers" -> readTexts(json, headers);
                case "queryStringParameters" -> readTexts(json, query);
                case "pathParameters" -> readTexts(json, pathParameters);
                case "requestContext" -> readContext(json);
                default -> json.skipChildren();
            }
        }
    }

    private void readContext(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "requestId" -> requestId = text(json);
                case "timeEpoch" -> readTime(json);
                case "authorizer" -> readClaims(json);
                default -> json.skipChildren();
            }
        }
    }

    private void readTime(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            receivedAt = json.getLongValue();
        }
        json.skipChildren();
    }

    /** The claims stand in {@code jwt.claims}; nothing else is read there. */
    private void readClaims(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "jwt" -> readClaims(json);
                case "claims" -> readTexts(json, claims);
                default -> json.skipChildren();
            }
        }
    }

    private static String text(JsonParser json) throws IOException {
        String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        json.skipChildren();
        return text;
    }

    private static void readTexts(JsonParser json, Map<String, String> into) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                into.put(name, json.getText());
            }
            json.skipChildren();
        }
    }

    private HttpRequest request() {
        if (route.isEmpty() || requestId.isEmpty() || receivedAt == Long.MIN_VALUE) {
            throw malformed("no event of the gateway's payload format 2.0");
        }
        Map<String, String> byLowerCase = new TreeMap<>();
        headers.forEach((name, value) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), value));
        return new HttpRequest(
                route,
                path,
                pathParameters,
                query,
                byLowerCase,
                bytes(),
                requestId,
                Instant.ofEpochMilli(receivedAt),
                claims.isEmpty() ? Optional.empty() : Optional.of(Claims.caller(claims)));
    }

    private byte[] bytes() {
        try {
            return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("a body that is not base64");
        }
    }

    private static Refused malformed(String what) {
        return new Refused(ProblemType.MALFORMED_REQUEST, "What arrived is " + what + ".");
    }
}
