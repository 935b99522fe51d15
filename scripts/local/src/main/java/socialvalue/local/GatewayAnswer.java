package socialvalue.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What goes back over the wire.
 *
 * @param status the HTTP status
 * @param headers names in lower case
 * @param body empty where there is none
 */
record GatewayAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONTENT_TYPE = "content-type";
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");
    // Meant for one hop only, or derived from the body: never the function's to set
    private static final Set<String> NOT_HANDED_ON =
            Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade");

    /** The function's answer is none the gateway understands. */
    static final class Unintelligible extends Exception {
        private Unintelligible(String reason) {
            super(reason);
        }
    }

    /** An answer of the gateway's own. */
    static GatewayAnswer message(int status, String text) {
        return new GatewayAnswer(
                status,
                Map.of(CONTENT_TYPE, List.of("application/json")),
                ("{\"message\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header. */
    GatewayAnswer with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put(name, List.of(value));
        return new GatewayAnswer(status, more, body);
    }

    /**
     * Reads a function's answer in payload format 2.0; JSON without a status code is itself the body of a success.
     *
     * @throws Unintelligible if it is not JSON, or its members are not of the kinds the format asks for
     */
    static GatewayAnswer of(byte[] answer) throws Unintelligible {
        Reading reading = new Reading();
        try (JsonParser json = JSON.createParser(answer)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    reading.read(name, json);
                }
            } else {
                json.skipChildren();
            }
            if (first == null || json.nextToken() != null) {
                throw new Unintelligible("not one JSON value");
            }
        } catch (IOException e) {
            throw new Unintelligible("not JSON");
        }
        return reading.hasStatus
                ? reading.answer()
                : new GatewayAnswer(200, Map.of(CONTENT_TYPE, List.of("application/json")), answer);
    }

    private static final class Reading {
        private final Map<String, List<String>> headers = new TreeMap<>();
        private boolean hasStatus;
        private boolean wellFormed = true;
        private int status;
        private String body = "";
        private boolean base64;

        void read(String name, JsonParser json) throws IOException {
            JsonToken token = json.currentToken();
            switch (name) {
                case "statusCode" -> {
                    hasStatus = true;
                    status = json.getValueAsInt();
                    wellFormed &= token.isScalarValue() && status >= 200 && status <= 599;
                    json.skipChildren();
                }
                case "headers" -> readHeaders(json);
                case "cookies" -> readCookies(json);
                case "body" -> {
                    wellFormed &= token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
                    body = token == JsonToken.VALUE_STRING ? json.getText() : "";
                    json.skipChildren();
                }
                case "isBase64Encoded" -> {
                    base64 = json.getValueAsBoolean();
                    json.skipChildren();
                }
                default -> json.skipChildren();
            }
        }

        private void readHeaders(JsonParser json) throws IOException {
            if (!opens(json, JsonToken.START_OBJECT)) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String header = json.currentName().toLowerCase(Locale.ROOT);
                json.nextToken();
                wellFormed &= json.currentToken().isScalarValue()
                        && HEADER_NAME.matcher(header).matches()
                        && HEADER_VALUE.matcher(json.getText()).matches();
                if (!NOT_HANDED_ON.contains(header)) {
                    headers.put(header, List.of(json.getText()));
                }
                json.skipChildren();
            }
        }

        private void readCookies(JsonParser json) throws IOException {
            if (!opens(json, JsonToken.START_ARRAY)) {
                return;
            }
            List<String> cookies = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                wellFormed &= json.currentToken() == JsonToken.VALUE_STRING
                        && HEADER_VALUE.matcher(json.getText()).matches();
                cookies.add(json.getText());
                json.skipChildren();
            }
            if (!cookies.isEmpty()) {
                headers.put("set-cookie", cookies);
            }
        }

        private boolean opens(JsonParser json, JsonToken expected) throws IOException {
            if (json.currentToken() == expected) {
                return true;
            }
            wellFormed &= json.currentToken() == JsonToken.VALUE_NULL;
            json.skipChildren();
            return false;
        }

        GatewayAnswer answer() throws Unintelligible {
            if (!wellFormed) {
                throw new Unintelligible("not of payload format 2.0");
            }
            headers.putIfAbsent(CONTENT_TYPE, List.of("text/plain;charset=UTF-8"));
            try {
                byte[] bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
                return new GatewayAnswer(status, headers, bytes);
            } catch (IllegalArgumentException e) {
                throw new Unintelligible("body not base64");
            }
        }
    }
}
