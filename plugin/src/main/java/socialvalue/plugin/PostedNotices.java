package socialvalue.plugin;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import socialvalue.plugin.service.BoundLot;
import socialvalue.plugin.service.SocialValueNotices;
import socialvalue.plugin.webhook.WebhookNotice;
import socialvalue.plugin.webhook.WebhookNotices;

/** Posts notices to a portal's own address; one that is not taken is thrown back, and told again later. */
final class PostedNotices implements SocialValueNotices {
    private static final int FIRST_THAT_IS_NOT_TAKEN = 300;
    /** For a whole exchange: a portal that never ends its answer must not hold up the others. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final WebhookNotices notices;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
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
    public void lotMarked(LotMarked notice) {
        post(notices.lotMarked(lot(notice.lot()), time(Optional.empty())));
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
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(notices.request(notice), HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status >= FIRST_THAT_IS_NOT_TAKEN) {
                throw new NotTaken("HTTP " + status, null);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new NotTaken("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTaken("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** The portal did not take a notice. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String why, Exception cause) {
            super(why, cause);
        }
    }
}
