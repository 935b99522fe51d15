package socialvalue.plugin.prozorro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import socialvalue.plugin.outbox.SecureAddress;

/**
 * The JDK's client. Cookies are kept, since the platform's cluster uses them to let a client see its readings in order.
 */
final class HttpTransport implements Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final SecureAddress base;
    private final Optional<String> token;
    private final Duration longest;
    private final int largest;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager())
            .build();

    /**
     * @param base such as {@code https://portal.example/api/2.5}; plain HTTP on this machine only
     * @param token sent as a bearer token where there is one
     * @param longest for the whole of an answer
     * @param largest the most bytes of an answer
     * @throws IllegalArgumentException if the address is another
     */
    HttpTransport(URI base, Optional<String> token, Duration longest, int largest) {
        this.base = SecureAddress.base(base);
        this.token = token;
        this.longest = longest;
        this.largest = largest;
    }

    @Override
    public Answer get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.at(path))
                .timeout(longest)
                .header("Accept", "application/json")
                .GET();
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new Limited(largest));
        try {
            // The request's own time-out ends with the headers; this one covers a body that trickles.
            HttpResponse<byte[]> response = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
        } catch (ExecutionException e) {
            throw new IOException("no whole answer", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no whole answer in time", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** Collects a body up to a limit. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final int largest;
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Limited(int largest) {
            this.largest = largest;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (collected.size() + (long) part.remaining() > largest) {
                    subscription.cancel();
                    whole.completeExceptionally(new IOException("an answer of more than " + largest + " bytes"));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                collected.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(collected.toByteArray());
        }
    }
}
