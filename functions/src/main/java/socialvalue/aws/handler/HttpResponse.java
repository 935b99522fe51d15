package socialvalue.aws.handler;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import socialvalue.file.JsonText;

/**
 * An answer in the gateway's payload format 2.0.
 *
 * @param status the HTTP status
 * @param headers names in lower case
 * @param body in UTF-8, or of a binary media type; empty where there is none
 */
record HttpResponse(int status, Map<String, String> headers, byte[] body) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONTENT_TYPE = "content-type";
    private static final String PDF = "application/pdf";
    private static final Set<String> BINARY = Set.of(PDF, FigureAnswer.XLSX);
    private static final byte[] NOTHING = {};
    /** Short for a person who waits, long enough for a table that adapts to its load. */
    private static final String RETRY_SECONDS = "5";

    HttpResponse {
        headers = Map.copyOf(headers);
    }

    /** A JSON document. */
    static HttpResponse json(int status, byte[] document) {
        return new HttpResponse(status, Map.of(CONTENT_TYPE, "application/json"), document);
    }

    /** A JSON object with the members written. */
    static HttpResponse json(int status, Consumer<JsonText> members) {
        return json(status, JsonText.object(members));
    }

    /** Plain text. */
    static HttpResponse text(String text) {
        return new HttpResponse(
                200, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A PDF document. */
    static HttpResponse pdf(byte[] document) {
        return new HttpResponse(200, Map.of(CONTENT_TYPE, PDF), document);
    }

    /** A status without a body. */
    static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), NOTHING);
    }

    /** A problem document; one of what cannot be done now says when to ask again. */
    static HttpResponse problem(Problem problem) {
        HttpResponse response = new HttpResponse(
                problem.type().status(), Map.of(CONTENT_TYPE, "application/problem+json"), problem.document());
        return problem.type() == ProblemType.UNAVAILABLE ? response.with("retry-after", RETRY_SECONDS) : response;
    }

    /** The same answer with one more header. */
    HttpResponse with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpResponse(status, more, body);
    }

    /** Writes it as the gateway reads it. Nothing here is for a cache to keep. */
    void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            if (!headers.containsKey("cache-control")) {
                json.writeStringField("cache-control", "no-store");
            }
            json.writeEndObject();
            boolean binary = BINARY.contains(headers.getOrDefault(CONTENT_TYPE, ""));
            if (binary) {
                json.writeBinaryField("body", body);
            } else if (body.length > 0) {
                json.writeFieldName("body");
                json.writeUTF8String(body, 0, body.length);
            }
            json.writeBooleanField("isBase64Encoded", binary);
            json.writeEndObject();
        }
    }

    /** As it is kept to be given again. */
    String kept() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + body.length);
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused to be written to", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was {@link #kept}. */
    static HttpResponse of(String kept) {
        int status = 0;
        Map<String, String> headers = new TreeMap<>();
        byte[] body = NOTHING;
        try (JsonParser json = JSON.createParser(kept)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (name.equals("statusCode")) {
                    status = json.getIntValue();
                } else if (name.equals("body")) {
                    body = json.getText().getBytes(StandardCharsets.UTF_8);
                } else if (value == JsonToken.START_OBJECT) {
                    for (String header = json.nextFieldName(); header != null; header = json.nextFieldName()) {
                        headers.put(header, json.nextTextValue());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a kept answer cannot be read", e);
        }
        return new HttpResponse(status, headers, body);
    }
}
