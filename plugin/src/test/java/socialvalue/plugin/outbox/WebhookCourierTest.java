package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCourierTest {
    private static final byte[] KEY = "an example of a secret, 32 bytes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEXT_KEY = "another example secret, 32 bytes".getBytes(StandardCharsets.US_ASCII);
    private static final Message MESSAGE = new Message(
            Stage.SOURCE,
            "tender.published:tender/a.1@2027",
            Message.Kind.EVENT,
            "tender/a.1",
            "{\"title\":\"£ ✓\"}".getBytes(StandardCharsets.UTF_8));

    private final SteppedClock clock = new SteppedClock();
    private HttpFarSide farSide;
    private WebhookCourier courier;

    @BeforeEach
    void open() throws IOException {
        farSide = new HttpFarSide();
        courier = courier(farSide.base(), Duration.ofSeconds(20), KEY, NEXT_KEY);
    }

    @AfterEach
    void close() {
        farSide.close();
    }

    private WebhookCourier courier(URI base, Duration timeOut, byte[]... keys) {
        return new WebhookCourier(
                base,
                Map.of(
                        Stage.SOURCE,
                        WebhookSecrets.of(Arrays.stream(keys)
                                .map(WebhookCourierTest::secret)
                                .toList())),
                clock,
                timeOut);
    }

    private static String secret(byte[] key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    @Test
    void anEventIsPostedAsItIsKeptAndSignedWithEverySecret() throws Exception {
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.delivered());

        HttpFarSide.Request request = farSide.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/portals/example-portal/exampleshire/events");
        assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(request.body()).isEqualTo(MESSAGE.body());
        assertThat(request.header("webhook-id")).isEqualTo(webhookId()).doesNotContain(".");
        assertThat(request.header("webhook-timestamp")).isEqualTo(Long.toString(SteppedClock.START.getEpochSecond()));
        assertThat(request.header("webhook-signature").split(" "))
                .containsExactly(signature(KEY, request), signature(NEXT_KEY, request));
    }

    /** As the specification lays down, by the platform's HMAC and not by the library that signed. */
    private static String signature(byte[] key, HttpFarSide.Request request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update((request.header("webhook-id") + "." + request.header("webhook-timestamp") + ".")
                .getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.body()));
    }

    private static String webhookId() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest((MESSAGE.source() + "\n" + MESSAGE.id()).getBytes(StandardCharsets.UTF_8));
        return "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    @Test
    void aSecondAttemptHasTheSameIdentifierAndItsOwnTime() throws InterruptedException {
        courier.deliver(MESSAGE);
        clock.forward(Duration.ofMinutes(10));
        courier.deliver(MESSAGE);

        List<HttpFarSide.Request> requests = farSide.requests();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).header("webhook-id"))
                .isEqualTo(requests.get(0).header("webhook-id"));
        assertThat(Long.parseLong(requests.get(1).header("webhook-timestamp"))
                        - Long.parseLong(requests.get(0).header("webhook-timestamp")))
                .isEqualTo(600);
        assertThat(requests.get(1).header("webhook-signature"))
                .isNotEqualTo(requests.get(0).header("webhook-signature"));
        assertThat(farSide.handledBodies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void anyStatusOfSuccessIsADelivery(int status) throws InterruptedException {
        farSide.answers(request -> new HttpFarSide.Answer(status));
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 415, 429, 500, 502, 503, 504})
    void anyOtherStatusIsAFailureThatIsTriedAgain(int status) throws InterruptedException {
        farSide.answers(request -> new HttpFarSide.Answer(status));
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.failed("HTTP " + status));
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() throws InterruptedException {
        farSide.answers(request -> new HttpFarSide.Answer(307, Map.of("location", farSide.base() + "/elsewhere")));
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.failed("HTTP 307"));
        assertThat(farSide.requests()).hasSize(1);
    }

    @Test
    void goneIsTheEndForItsSource() throws InterruptedException {
        farSide.answers(request -> new HttpFarSide.Answer(410));
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.gone("HTTP 410"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Fri, 15 Jan 2027 12:02:00 GMT"})
    void retryAfterIsFollowedInBothForms(String value) throws InterruptedException {
        for (int status : List.of(429, 502, 503, 504)) {
            farSide.answers(request -> new HttpFarSide.Answer(status, Map.of("retry-after", value)));
            assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.busy("HTTP " + status, Duration.ofMinutes(2)));
        }
        farSide.answers(request -> new HttpFarSide.Answer(409, Map.of("retry-after", value)));
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.failed("HTTP 409", Duration.ofMinutes(2)));
    }

    @Test
    void anAnswerThatComesTooLateIsAFailure() throws InterruptedException {
        CountDownLatch late = new CountDownLatch(1);
        farSide.answers(request -> {
            late.await(30, TimeUnit.SECONDS);
            return new HttpFarSide.Answer(202);
        });
        WebhookCourier hasty = courier(farSide.base(), Duration.ofMillis(300), KEY);

        Receipt receipt = hasty.deliver(MESSAGE);
        late.countDown();

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.FAILED);
        assertThat(receipt.reason()).isIn("no answer in time", "HttpTimeoutException");
        // It was taken all the same, and is handled once when it comes again.
        assertThat(farSide.awaitHandled(1)).isTrue();
        assertThat(courier.deliver(MESSAGE)).isEqualTo(Receipt.delivered());
        assertThat(farSide.handledBodies()).hasSize(1);
    }

    @Test
    void whereNobodyListensItIsAFailure() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        WebhookCourier nowhere = courier(URI.create("http://127.0.0.1:" + port + "/v1"), Duration.ofSeconds(5), KEY);
        assertThat(nowhere.deliver(MESSAGE)).isEqualTo(Receipt.failed("ConnectException"));
    }

    @Test
    void aSourceWithoutASecretIsRefusedAndNothingIsSent() throws InterruptedException {
        assertThat(courier.deliver(Stage.event(Stage.OTHER, "a", "s")))
                .isEqualTo(Receipt.refused("no secret for this source"));
        assertThat(farSide.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sv.example.org/v1",
                "ftp://sv.example.org",
                "https://user@sv.example.org",
                "https://sv.example.org/?x=1",
                "https://sv.example.org/#x",
                "/v1",
                "http://localhost.example.org"
            })
    void anAddressThatIsNotSafeIsRefused(String address) {
        assertThatThrownBy(() -> courier(URI.create(address), Duration.ofSeconds(5), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://sv.example.org/v1/", "http://localhost:8080", "http://[::1]:8080/v1"})
    void anAddressThatIsSafeIsTaken(String address) {
        assertThat(courier(URI.create(address), Duration.ofSeconds(5), KEY)).isNotNull();
    }
}
