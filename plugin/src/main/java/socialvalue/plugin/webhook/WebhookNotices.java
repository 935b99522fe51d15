package socialvalue.plugin.webhook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import socialvalue.plugin.outbox.SecureAddress;
import socialvalue.plugin.outbox.WebhookSecrets;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Subject;

/**
 * The return path: what became of a lot, as signed CloudEvents for a URL of the portal's own. They say that something
 * happened and where to read about it; no score and no supplier stands in them. A step told again is the same message,
 * whatever time it is told with.
 */
public final class WebhookNotices {
    private static final Duration TIME_OUT = Duration.ofSeconds(30);
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecureAddress target;
    private final URI source;
    private final WebhookSecrets secrets;
    private final InstantSource clock;

    /**
     * Notices for one portal.
     *
     * @param target where the portal takes them: https, or http on this machine
     * @param source what the events say they come from, such as {@code /social-value/exampleshire}
     * @param secrets what they are signed with
     * @param clock the time of each attempt
     * @throws IllegalArgumentException if the target is another
     */
    public WebhookNotices(URI target, URI source, WebhookSecrets secrets, InstantSource clock) {
        this.target = new SecureAddress(target);
        this.source = source;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A lot.
     *
     * @param tender the portal's identifier of the tender
     * @param lot the portal's identifier of the lot
     * @param frame the frame it is bound to
     */
    public record NoticedLot(String tender, String lot, FrameReference frame) {}

    /** The lot's returns were opened here: {@code socialvalue.lot.opened.v1}. */
    public WebhookNotice lotOpened(NoticedLot lot, OffsetDateTime at) {
        return notice("lot.opened", lot, "", at, data(lot));
    }

    /** All marks of the lot are agreed: {@code socialvalue.lot.marked.v1}. */
    public WebhookNotice lotMarked(NoticedLot lot, OffsetDateTime at) {
        return notice("lot.marked", lot, "", at, data(lot));
    }

    /**
     * The lot was scored: {@code socialvalue.lot.scored.v1}.
     *
     * @param run the run that scored it, under which the scores are read
     * @param complete whether the scores marked elsewhere were in
     */
    public WebhookNotice lotScored(NoticedLot lot, String run, boolean complete, OffsetDateTime at) {
        return notice(
                "lot.scored", lot, "@" + run, at, data(lot).put("run", run).put("complete", complete));
    }

    /** The assessment summaries were issued: {@code socialvalue.summaries.issued.v1}. */
    public WebhookNotice summariesIssued(NoticedLot lot, OffsetDateTime at) {
        return notice("summaries.issued", lot, "", at, data(lot));
    }

    private static ObjectNode data(NoticedLot lot) {
        ObjectNode data = JSON.createObjectNode().put("tender", lot.tender()).put("lot", lot.lot());
        data.putObject("frame")
                .put("tender", lot.frame().tender())
                .put("lot", lot.frame().lot());
        return data;
    }

    private WebhookNotice notice(String kind, NoticedLot lot, String version, OffsetDateTime at, ObjectNode data) {
        String subject = Subject.lot(lot.tender(), lot.lot()).path();
        String id = kind + ":" + subject + version;
        byte[] event = FORMAT.serialize(CloudEventBuilder.v1()
                .withId(id)
                .withSource(source)
                .withType("socialvalue." + kind + ".v1")
                .withSubject(subject)
                .withTime(at)
                .withData("application/json", JsonCloudEventData.wrap(data))
                .build());
        return new WebhookNotice(messageId(source + "\n" + id), event);
    }

    private static String messageId(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One attempt to post a notice, signed for the present time. */
    public HttpRequest request(WebhookNotice notice) {
        byte[] body = notice.event();
        long timestamp = clock.instant().getEpochSecond();
        String text = new String(body, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(target.uri())
                .timeout(TIME_OUT)
                .header("Content-Type", JsonFormat.CONTENT_TYPE)
                .header("webhook-id", notice.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", secrets.sign(notice.id(), timestamp, text))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
