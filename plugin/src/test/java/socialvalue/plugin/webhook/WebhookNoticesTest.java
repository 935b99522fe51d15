package socialvalue.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.FrameReference;

class WebhookNoticesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-02-01T09:30:00Z");
    private static final WebhookNotices.NoticedLot LOT =
            new WebhookNotices.NoticedLot("a1", "b7", new FrameReference("EX-2027-001", "1"));

    private final WebhookNotices notices = new WebhookNotices(
            URI.create("https://portal.example.test/hooks"),
            URI.create("/social-value/exampleshire"),
            WebhookSecrets.of(List.of(Sender.secret(Sender.KEY), Sender.secret(Sender.OTHER_KEY))),
            () -> Instant.ofEpochSecond(Sender.NOW));

    @Test
    void aNoticeSaysWhatHappenedAndNoScore() {
        assertThat(new String(notices.lotScored(LOT, "run-7", true, AT).event(), StandardCharsets.UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"lot.scored:tender/a1/lot/b7@run-7\","
                        + "\"source\":\"/social-value/exampleshire\",\"type\":\"socialvalue.lot.scored.v1\","
                        + "\"datacontenttype\":\"application/json\",\"subject\":\"tender/a1/lot/b7\","
                        + "\"time\":\"2027-02-01T09:30:00Z\",\"data\":{\"tender\":\"a1\",\"lot\":\"b7\","
                        + "\"frame\":{\"tender\":\"EX-2027-001\",\"lot\":\"1\"},\"run\":\"run-7\",\"complete\":true}}");
    }

    @Test
    void eachStepHasItsTypeAndItsOwnMessage() {
        List<WebhookNotice> steps = List.of(
                notices.lotOpened(LOT, AT),
                notices.lotMarked(LOT, AT),
                notices.lotScored(LOT, "run-7", false, AT),
                notices.lotScored(LOT, "run-8", true, AT),
                notices.summariesIssued(LOT, AT));

        assertThat(steps.stream().map(each -> new String(each.event(), StandardCharsets.UTF_8)))
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
        WebhookNotice notice = notices.lotOpened(LOT, AT);
        HttpRequest request = notices.request(notice);
        String id = request.headers().firstValue("webhook-id").orElseThrow();

        assertThat(id)
                .matches("msg_[A-Za-z0-9_-]{43}")
                .isEqualTo(notices.lotOpened(LOT, AT.plusDays(1)).id());
        assertThat(request.headers().firstValue("webhook-timestamp")).contains(Long.toString(Sender.NOW));
        assertThat(request.headers().firstValue("webhook-signature"))
                .contains(Sender.signature(id, Sender.NOW, notice.event(), Sender.KEY) + " "
                        + Sender.signature(id, Sender.NOW, notice.event(), Sender.OTHER_KEY));
        assertThat(request.headers().firstValue("Content-Type")).contains("application/cloudevents+json");
        assertThat(request.method()).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portal.example.test/", "ftp://localhost/", "/hooks", "https:///hooks"})
    void noticesAreNotPostedInTheClear(String target) {
        URI uri = URI.create(target);
        WebhookSecrets secrets = WebhookSecrets.of(List.of(Sender.secret(Sender.KEY)));

        assertThatThrownBy(() -> new WebhookNotices(uri, uri, secrets, Instant::now))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
