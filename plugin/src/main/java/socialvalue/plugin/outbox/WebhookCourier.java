package socialvalue.plugin.outbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delivers events as webhooks, signed by Standard Webhooks 1.0.0: a message keeps its identifier, an attempt has its
 * own time. Any status but 2xx is a failure that is tried again, as that specification says: 410 stops everything of
 * the source; redirects are not followed; {@code Retry-After} is followed, and with 429, 502, 503 and 504 for
 * everything of the source.
 */
public final class WebhookCourier implements Courier {
    /** What the specification recommends at most for an answer: 30 seconds; and at least: 15 seconds. */
    public static final Duration USUAL_TIME_OUT = Duration.ofSeconds(20);

    private static final int GONE = 410;
    private static final Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);

    private final SecureAddress base;
    private final Map<String, WebhookSecrets> secrets;
    private final InstantSource clock;
    private final Duration timeOut;
    private final HttpClient client;

    /**
     * A courier to one Social Value.
     *
     * @param base of its HTTP API, such as {@code https://sv.example.org/v1}; {@code https}, except on this machine
     * @param secrets of each source, with which its events are signed
     * @param timeOut for a whole exchange
     * @throws IllegalArgumentException if the address is another
     */
    public WebhookCourier(URI base, Map<String, WebhookSecrets> secrets, InstantSource clock, Duration timeOut) {
        this.base = SecureAddress.base(base);
        this.secrets = Map.copyOf(secrets);
        this.clock = clock;
        this.timeOut = timeOut;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeOut)
                .build();
    }

    @Override
    public Receipt deliver(Message message) throws InterruptedException {
        WebhookSecrets own = secrets.get(message.source());
        if (own == null) {
            return Receipt.refused("no secret for this source");
        }
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(message, own), HttpResponse.BodyHandlers.discarding());
        try {
            return receipt(answer.get(timeOut.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Receipt.failed("no answer in time");
        } catch (ExecutionException e) {
            return Receipt.failed(e.getCause().getClass().getSimpleName());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Message message, WebhookSecrets own) {
        String id = webhookId(message);
        long seconds = clock.instant().getEpochSecond();
        byte[] body = message.body();
        return HttpRequest.newBuilder(base.at(message.source() + "/events"))
                .timeout(timeOut)
                .header("content-type", "application/cloudevents+json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", own.sign(id, seconds, new String(body, StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The same for every attempt, and without the full stop that separates what is signed. */
    static String webhookId(Message message) {
        return "msg_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.digest(message.source(), message.id()));
    }

    private Receipt receipt(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status <= 299) {
            return Receipt.delivered();
        }
        String reason = "HTTP " + status;
        if (status == GONE) {
            return Receipt.gone(reason);
        }
        Optional<Duration> wish =
                answer.headers().firstValue("retry-after").flatMap(value -> RetryAfter.read(value, clock.instant()));
        if (wish.isEmpty()) {
            return Receipt.failed(reason);
        }
        return OVERLOADED.contains(status) ? Receipt.busy(reason, wish.get()) : Receipt.failed(reason, wish.get());
    }
}
