package socialvalue.plugin.webhook;

import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import socialvalue.plugin.service.SocialValueNotices;

/**
 * The return path: how far a lot has come, as signed CloudEvents for a URL of the portal's own. Whatever the portal
 * does not answer by 2xx throws {@link NoticeNotTaken}, and whoever told it tells it again.
 */
public final class WebhookNotices implements SocialValueNotices {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private final URI target;
    private final WebhookSecrets secrets;
    private final HttpClient client;
    private final InstantSource clock;

    /**
     * Notices for one portal.
     *
     * @param target where the portal takes them: https, or http on this machine
     * @param secrets what they are signed with
     * @param client which follows no redirections
     * @param clock the time of each attempt
     */
    public WebhookNotices(URI target, WebhookSecrets secrets, HttpClient client, InstantSource clock) {
        if (target.getHost() == null
                || !"https".equals(target.getScheme())
                        && !("http".equals(target.getScheme()) && LOOPBACK.contains(target.getHost()))) {
            throw new IllegalArgumentException("notices are posted by https, or to this machine");
        }
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("notices are posted to the URL that was configured and to no other");
        }
        this.target = target;
        this.secrets = secrets;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public void lotOpened(LotOpened notice) {
        post(WebhookNotice.of(notice));
    }

    @Override
    public void lotMarked(LotMarked notice) {
        post(WebhookNotice.of(notice));
    }

    @Override
    public void lotScored(LotScored notice) {
        post(WebhookNotice.of(notice));
    }

    @Override
    public void assessmentSummariesIssued(AssessmentSummariesIssued notice) {
        post(WebhookNotice.of(notice));
    }

    private void post(WebhookNotice notice) {
        try {
            int status = client.send(request(notice), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new NoticeNotTaken("the portal answered " + status);
            }
        } catch (IOException e) {
            throw new NoticeNotTaken("the portal did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoticeNotTaken("interrupted", e);
        }
    }

    /** One attempt to post a notice, signed for the present time. */
    HttpRequest request(WebhookNotice notice) {
        byte[] body = notice.event();
        long timestamp = clock.instant().getEpochSecond();
        String text = new String(body, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(target)
                .timeout(TIME_OUT)
                .header("Content-Type", JsonFormat.CONTENT_TYPE)
                .header("webhook-id", notice.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", secrets.sign(notice.id(), timestamp, text))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
