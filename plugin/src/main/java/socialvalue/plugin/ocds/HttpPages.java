package socialvalue.plugin.ocds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import socialvalue.plugin.outbox.RetryAfter;
import socialvalue.plugin.outbox.RetrySchedule;

/** Pages by HTTP, all of them from the server of the first one; redirections are not followed. */
public final class HttpPages implements Pages {
    private static final int LARGEST = 64 << 20;
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAILURES = 500;
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofMinutes(2);

    private final URI first;
    private final InstantSource clock;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    /** @param first the address of the first page, with http or https */
    public HttpPages(URI first, InstantSource clock) {
        this(first, clock, ANSWERING);
    }

    HttpPages(URI first, InstantSource clock, Duration patience) {
        this.first = first;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public OcdsFile page(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            Later later = new Later("the portal cannot be reached", Optional.empty());
            later.initCause(e);
            throw later;
        }
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT || status >= SERVER_FAILURES) {
                throw new Later("the portal answers " + status, wanted(answer));
            }
            if (status != OK) {
                throw new RefusedOcds(address, "", "the portal answers " + status);
            }
            return OcdsFile.of(address, content(address, body));
        }
    }

    /** The client's own limit of time ends with the headers, so the body has one of its own. */
    private byte[] content(String address, InputStream body) throws IOException {
        Executor afterPatience = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> limit = CompletableFuture.runAsync(() -> close(body), afterPatience);
        byte[] content;
        try {
            content = body.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            Later later = new Later("the answer broke off", Optional.empty());
            later.initCause(e);
            throw later;
        } finally {
            limit.cancel(false);
        }
        if (content.length > LARGEST) {
            throw new RefusedOcds(address, "", "a page has more than " + LARGEST + " bytes");
        }
        return content;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Retry-After says, as far as it is followed. */
    private Optional<Duration> wanted(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.read(value, clock.instant()))
                .map(RetrySchedule::followed);
    }

    @Override
    public String next(String address, String named) throws RefusedOcds {
        try {
            URI next = URI.create(address).resolve(named);
            if (first.getScheme().equalsIgnoreCase(next.getScheme())
                    && first.getAuthority().equalsIgnoreCase(next.getAuthority())) {
                return next.toString();
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedOcds(address, "", "links.next is no address");
        }
        throw new RefusedOcds(address, "", "links.next leads to another server");
    }
}
