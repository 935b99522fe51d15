package socialvalue.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.finding.Findings;

/** Calls a running system as its users do. */
final class Api {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Caller, String> tokens = new ConcurrentHashMap<>();
    private final RunningSystem system;

    Api(RunningSystem system) {
        this.system = system;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status; 0 where none came
     * @param body the body
     * @param etag the entity tag; empty where there is none
     */
    record Answer(int status, String body, String etag) {
        Answer expecting(int expected) {
            if (status != expected) {
                throw new IllegalStateException("the API answered " + status + ": " + body);
            }
            return this;
        }

        /** A member of the body. */
        Node member(String name) {
            return members().get(name);
        }

        /** The members of the body. */
        Map<String, Node> members() {
            return JsonDocument.read(body.getBytes(StandardCharsets.UTF_8), new Findings())
                    .orElseThrow()
                    .members();
        }
    }

    static Caller officer(Role role) {
        return new Caller("example-" + role.claim(), Set.of(role), Optional.empty());
    }

    static Caller supplier(String id) {
        return new Caller(id, Set.of(Role.SUPPLIER), Optional.of(id));
    }

    /** Makes a caller's token before it is needed. */
    void admit(Caller caller) {
        tokens.computeIfAbsent(caller, system::token);
    }

    Answer send(Caller caller, String method, String path, byte[] body, String... headers) throws InterruptedException {
        admit(caller);
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(LONGEST_CALL)
                .header("Authorization", "Bearer " + tokens.get(caller))
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("etag").orElse(""));
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()), "");
        }
    }

    private URI address(String path) {
        return system.address().resolve(path);
    }
}
