package socialvalue.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the gateway hands it to a function: payload format 2.0 of API Gateway's HTTP APIs.
 *
 * @param request what came over the wire
 * @param route the route it takes
 * @param pathParameters decoded
 * @param queryParameters decoded
 * @param claims what the authorizer verified; empty where none stands before the route
 * @param requestId names this request
 */
record GatewayEvent(
        GatewayRequest request,
        Route route,
        Map<String, String> pathParameters,
        Map<String, String> queryParameters,
        Optional<Map<String, String>> claims,
        String requestId) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    // What a real HTTP API hands on as text; everything else, a body of no declared type among it, is base64
    private static final List<String> TEXT = List.of("application/json", "application/xml", "application/javascript");

    byte[] json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + request.body().length);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("routeKey", route.key());
            json.writeStringField("rawPath", request.rawPath());
            json.writeStringField("rawQueryString", request.rawQuery());
            writeHeaders(json);
            if (!queryParameters.isEmpty()) {
                writeObject(json, "queryStringParameters", queryParameters);
            }
            writeContext(json);
            if (!pathParameters.isEmpty()) {
                writeObject(json, "pathParameters", pathParameters);
            }
            writeBody(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void writeHeaders(JsonGenerator json) throws IOException {
        List<String> cookies = request.headers().getOrDefault("cookie", List.of());
        if (!cookies.isEmpty()) {
            json.writeArrayFieldStart("cookies");
            for (String line : cookies) {
                for (String cookie : line.split(";\\s*")) {
                    json.writeString(cookie);
                }
            }
            json.writeEndArray();
        }
        json.writeObjectFieldStart("headers");
        for (String name : request.headers().keySet()) {
            if (!name.equals("cookie")) {
                json.writeStringField(name, request.header(name).orElseThrow());
            }
        }
        json.writeEndObject();
    }

    private void writeContext(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("accountId", LocalContext.ACCOUNT);
        json.writeStringField("apiId", "local");
        if (claims.isPresent()) {
            json.writeObjectFieldStart("authorizer");
            json.writeObjectFieldStart("jwt");
            writeObject(json, "claims", claims.get());
            json.writeNullField("scopes");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeStringField("domainName", "localhost");
        json.writeStringField("domainPrefix", "localhost");
        json.writeObjectFieldStart("http");
        json.writeStringField("method", request.method());
        json.writeStringField("path", request.rawPath());
        json.writeStringField("protocol", request.protocol());
        json.writeStringField("sourceIp", request.sourceIp());
        json.writeStringField("userAgent", request.header("user-agent").orElse(""));
        json.writeEndObject();
        json.writeStringField("requestId", requestId);
        json.writeStringField("routeKey", route.key());
        json.writeStringField("stage", "$default");
        json.writeStringField("time", TIME.format(request.receivedAt()));
        json.writeNumberField("timeEpoch", request.receivedAt().toEpochMilli());
        json.writeEndObject();
    }

    private void writeBody(JsonGenerator json) throws IOException {
        Optional<String> text = text();
        if (request.body().length > 0) {
            json.writeFieldName("body");
            if (text.isPresent()) {
                json.writeString(text.get());
            } else {
                json.writeBinary(request.body());
            }
        }
        json.writeBooleanField("isBase64Encoded", request.body().length > 0 && text.isEmpty());
    }

    /** The body as text; empty for other types, and for bytes that are not UTF-8: no byte is changed on the way. */
    private Optional<String> text() {
        String type = request.header("content-type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/") && !TEXT.contains(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(request.body()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static void writeObject(JsonGenerator json, String name, Map<String, String> members) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> member : members.entrySet()) {
            json.writeStringField(member.getKey(), member.getValue());
        }
        json.writeEndObject();
    }
}
