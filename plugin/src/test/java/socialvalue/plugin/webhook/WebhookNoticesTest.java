package socialvalue.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.service.BoundLot;
import socialvalue.plugin.service.SocialValueNotices.AssessmentSummariesIssued;
import socialvalue.plugin.service.SocialValueNotices.LotMarked;
import socialvalue.plugin.service.SocialValueNotices.LotOpened;
import socialvalue.plugin.service.SocialValueNotices.LotScored;

class WebhookNoticesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-02-01T09:30:00Z");
    private static final BoundLot LOT = new BoundLot(Sender.PORTAL, "a1", "b7", new FrameReference("EX-2027-001", "1"));

    private static WebhookNotices notices(URI target) {
        return new WebhookNotices(
                target,
                WebhookSecrets.of(List.of(Sender.secret(Sender.KEY), Sender.secret(Sender.OTHER_KEY))),
                HttpClient.newHttpClient(),
                () -> Instant.ofEpochSecond(Sender.NOW));
    }

    private static String text(WebhookNotice notice) {
        return new String(notice.event(), StandardCharsets.UTF_8);
    }

    @Test
    void aNoticeSaysWhatHappenedAndNoScore() {
        assertThat(text(WebhookNotice.of(new LotScored(LOT, "run-7", Optional.of(AT), true))))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"lot.scored:tender/a1/lot/b7@run-7\","
                        + "\"source\":\"/social-value/exampleshire\",\"type\":\"socialvalue.lot.scored.v1\","
                        + "\"datacontenttype\":\"application/json\",\"subject\":\"tender/a1/lot/b7\","
                        + "\"time\":\"2027-02-01T09:30:00Z\",\"data\":{\"tender\":\"a1\",\"lot\":\"b7\","
                        + "\"frame\":{\"tender\":\"EX-2027-001\",\"lot\":\"1\"},\"run\":\"run-7\",\"complete\":true}}");
    }

    @Test
    void eachStepHasItsTypeAndItsOwnMessage() {
        List<WebhookNotice> steps = List.of(
                WebhookNotice.of(new LotOpened(LOT, Optional.of(AT))),
                WebhookNotice.of(new LotMarked(LOT)),
                WebhookNotice.of(new LotScored(LOT, "run-7", Optional.empty(), false)),
                WebhookNotice.of(new LotScored(LOT, "run-8", Optional.empty(), true)),
                WebhookNotice.of(new AssessmentSummariesIssued(LOT)));

        assertThat(steps.stream().map(WebhookNoticesTest::text))
                .satisfiesExactly(
                        each -> assertThat(each).contains("\"type\":\"socialvalue.lot.opened.v1\""),
                        each -> assertThat(each).contains("\"type\":\"socialvalue.lot.marked.v1\""),
                        each -> assertThat(each).contains("\"type\":\"socialvalue.lot.scored.v1\""),
                        each -> assertThat(each).contains("\"type\":\"socialvalue.lot.scored.v1\""),
                        each -> assertThat(each).contains("\"type\":\"socialvalue.summaries.issued.v1\""));
        assertThat(steps.stream().map(WebhookNotice::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyAttemptIsOfTheSameMessageAndSignedWithBothSecrets() {
        WebhookNotice notice = WebhookNotice.of(new LotMarked(LOT));
        HttpRequest request =
                notices(URI.create("https://portal.example.test/hooks")).request(notice);
        String id = request.headers().firstValue("webhook-id").orElseThrow();

        assertThat(id)
                .matches("msg_[A-Za-z0-9_-]{43}")
                .isEqualTo(WebhookNotice.of(new LotMarked(LOT)).id());
        assertThat(request.headers().firstValue("webhook-timestamp")).contains(Long.toString(Sender.NOW));
        assertThat(request.headers().firstValue("webhook-signature"))
                .contains(Sender.signature(id, Sender.NOW, notice.event(), Sender.KEY) + " "
                        + Sender.signature(id, Sender.NOW, notice.event(), Sender.OTHER_KEY));
    }

    @Test
    void whatThePortalDoesNotTakeIsToldAgain() throws IOException {
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<Integer> statuses = new ArrayList<>(List.of(204, 500, 302));
        portal.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(statuses.remove(0), -1);
            exchange.close();
        });
        portal.start();
        WebhookNotices notices =
                notices(URI.create("http://127.0.0.1:" + portal.getAddress().getPort() + "/hooks"));
        try {
            notices.lotOpened(new LotOpened(LOT, Optional.of(AT)));
            assertThatThrownBy(() -> notices.lotMarked(new LotMarked(LOT)))
                    .isInstanceOf(NoticeNotTaken.class)
                    .hasMessage("the portal answered 500");
            assertThatThrownBy(() -> notices.assessmentSummariesIssued(new AssessmentSummariesIssued(LOT)))
                    .hasMessage("the portal answered 302");
        } finally {
            portal.stop(0);
        }
        assertThatThrownBy(() -> notices.lotScored(new LotScored(LOT, "run-7", Optional.empty(), true)))
                .hasMessage("the portal did not answer");
        assertThat(received)
                .hasSize(3)
                .first()
                .isEqualTo("POST /hooks application/cloudevents+json "
                        + text(WebhookNotice.of(new LotOpened(LOT, Optional.of(AT)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portal.example.test/", "ftp://localhost/", "/hooks", "https:///hooks"})
    void noticesAreNotPostedInTheClear(String target) {
        URI uri = URI.create(target);

        assertThatThrownBy(() -> notices(uri)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesFollowNoRedirections() {
        HttpClient follows = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        WebhookSecrets secrets = WebhookSecrets.of(List.of(Sender.secret(Sender.KEY)));
        URI target = URI.create("https://portal.example.test/hooks");

        assertThatThrownBy(() -> new WebhookNotices(target, secrets, follows, Instant::now))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<List<String>> unusable() {
        String good = Sender.secret(Sender.KEY);
        return Stream.of(
                List.of(),
                List.of(good, good, good),
                List.of(""),
                List.of("whsec_?"),
                List.of("whsec_" + Base64.getEncoder().encodeToString(new byte[23])),
                List.of("whsec_" + Base64.getEncoder().encodeToString(new byte[65])));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void secretsAreOneOrTwoOf24To64Bytes(List<String> secrets) {
        assertThatThrownBy(() -> WebhookSecrets.of(secrets)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 64})
    void aSecretMayHave24Or64Bytes(int length) {
        String secret = Base64.getEncoder().encodeToString(new byte[length]);

        assertThat(WebhookSecrets.of(List.of(secret))).hasToString("secrets: 1");
    }
}
