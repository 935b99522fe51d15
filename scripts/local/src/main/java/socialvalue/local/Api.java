package socialvalue.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import socialvalue.access.Caller;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;

/** Calls the API over HTTP as its users would: with a token, and an idempotency key on each write. */
final class Api {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Tokens tokens;

    Api(URI address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** Where it answers. */
    URI address() {
        return address;
    }

    /**
     * What was answered.
     *
     * @param status the HTTP status
     * @param bytes the body
     * @param etag the entity tag; empty where there is none
     */
    record Answer(int status, byte[] bytes, String etag) {
        /** The body as text. */
        String text() {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }

        /** The body as JSON. */
        Node json() {
            Findings findings = new Findings();
            return JsonDocument.read("", bytes, findings)
                    .orElseThrow(() -> CannotRun.because("The API answered " + status + " with no JSON document."));
        }

        /** A member of the body that is text. */
        String member(String name) {
            return json().members().get(name).text();
        }

        /**
         * This answer, if it has the expected status.
         *
         * @throws CannotRun if it has another
         */
        Answer expecting(int... expected) {
            for (int each : expected) {
                if (status == each) {
                    return this;
                }
            }
            throw CannotRun.because("The API answered " + status + ": " + text());
        }
    }

    Answer get(Caller caller, String path, String... headers) throws InterruptedException {
        return send(caller, "GET", path, new byte[0], headers);
    }

    Answer write(Caller caller, String method, String path, byte[] body, String... headers)
            throws InterruptedException {
        // One given is the caller's own, for a request that it sends again
        String[] all = new String[headers.length + 2];
        all[0] = "Idempotency-Key";
        all[1] = UUID.randomUUID().toString();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(caller, method, path, body, all);
    }

    private Answer send(Caller caller, String method, String path, byte[] body, String... headers)
            throws InterruptedException {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("Content-Type", "application/json");
        named.put("Authorization", "Bearer " + tokens.issue(caller));
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LONGEST_CALL)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        named.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("etag").orElse(""));
        } catch (IOException e) {
            throw CannotRun.because("The API at " + address + " does not answer.", e);
        }
    }
}
