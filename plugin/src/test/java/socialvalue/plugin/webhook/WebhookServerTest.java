package socialvalue.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.outbox.WebhookSecrets;

class WebhookServerTest {
    private final KeptMessages outbox = new KeptMessages();
    private final WebhookReceiver receiver = new WebhookReceiver(
            Sender.PORTAL,
            WebhookSecrets.of(List.of(Sender.secret(Sender.KEY))),
            outbox,
            () -> Instant.ofEpochSecond(Sender.NOW));
    private final HttpClient client = HttpClient.newHttpClient();
    private WebhookServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebhookServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), receiver, Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, WebhookRequest request)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + server.address().getPort() + path))
                        .header("Content-Type", request.contentType())
                        .header("webhook-id", request.id())
                        .header("webhook-timestamp", request.timestamp())
                        .header("webhook-signature", request.signature())
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(request.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anEventIsPosted() throws Exception {
        HttpResponse<String> answer = send("POST", "/events", Sender.signed(Sender.SINGLE, Sender.event("c3")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(outbox.messages).hasSize(1);
    }

    @Test
    void aRefusalIsAProblemDocument() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                "/events",
                Sender.signed(Sender.SINGLE, "msg_1", Sender.NOW, Sender.event("c3"), Sender.OTHER_KEY));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:socialvalue:problem:not-signed\","
                        + "\"title\":\"The message is not signed as it has to be\",\"status\":401,"
                        + "\"detail\":\"No signature fits a live secret.\"}");
    }

    @Test
    void eventsArePostedToOnePathOnly() throws Exception {
        WebhookRequest request = Sender.signed(Sender.SINGLE, Sender.event("c3"));

        assertThat(send("POST", "/", request).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/events/more", request).statusCode()).isEqualTo(404);
        HttpResponse<String> answer = send("PUT", "/events", request);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(outbox.messages).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongIs413() throws Exception {
        String event = Sender.event("c3");

        HttpResponse<String> answer =
                send("POST", "/events", Sender.signed(Sender.SINGLE, event + " ".repeat(65_537 - event.length())));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whoSendsTooSlowlyIsCutOff() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            assertThat(socket.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aFaultOfOursIs500AndSaysNothingMore() throws Exception {
        server.close();
        WebhookReceiver broken = new WebhookReceiver(
                Sender.PORTAL,
                WebhookSecrets.of(List.of(Sender.secret(Sender.KEY))),
                message -> {
                    throw new IllegalStateException("c3 is in the message");
                },
                () -> Instant.ofEpochSecond(Sender.NOW));
        server = WebhookServer.start(0, broken);

        HttpResponse<String> answer = send("POST", "/events", Sender.signed(Sender.SINGLE, Sender.event("c3")));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("c3");
    }
}
