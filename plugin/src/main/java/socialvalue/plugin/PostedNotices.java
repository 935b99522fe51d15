package socialvalue.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import socialvalue.plugin.service.BoundLot;
import socialvalue.plugin.service.SocialValueNotices;
import socialvalue.plugin.webhook.WebhookNotice;
import socialvalue.plugin.webhook.WebhookNotices;

/** Posts notices to a portal's own address; one that is not taken is thrown back, and told again later. */
final class PostedNotices implements SocialValueNotices {
    private static final int FIRST_THAT_IS_NOT_TAKEN = 300;

    private final WebhookNotices notices;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    PostedNotices(WebhookNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void lotOpened(LotOpened notice) {
        post(notices.lotOpened(lot(notice.lot()), time(notice.at())));
    }

    @Override
    public void lotScored(LotScored notice) {
        post(notices.lotScored(lot(notice.lot()), notice.run(), notice.complete(), time(notice.at())));
    }

    @Override
    public void assessmentSummariesIssued(AssessmentSummariesIssued notice) {
        post(notices.summariesIssued(lot(notice.lot()), time(Optional.empty())));
    }

    private static WebhookNotices.NoticedLot lot(BoundLot lot) {
        return new WebhookNotices.NoticedLot(lot.tender(), lot.lot(), lot.frame());
    }

    private OffsetDateTime time(Optional<OffsetDateTime> told) {
        return told.orElseGet(() -> OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void post(WebhookNotice notice) {
        try {
            int status = client.send(notices.request(notice), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= FIRST_THAT_IS_NOT_TAKEN) {
                throw new IOException("HTTP " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the portal did not take a notice", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("interrupted", new IOException(e));
        }
    }
}
