package socialvalue.plugin.webhook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import socialvalue.plugin.portal.Subject;
import socialvalue.plugin.service.BoundLot;
import socialvalue.plugin.service.SocialValueNotices;

/**
 * What a portal is told of a lot, as a CloudEvent: that something happened and under which identifiers it can be read
 * about. No score and no supplier stands in it. The same step always makes the same bytes.
 *
 * @param id of the message: the same for the same step, without full stops
 * @param event a CloudEvent in structured mode, UTF-8
 */
record WebhookNotice(String id, byte[] event) {
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    WebhookNotice {
        event = event.clone();
    }

    /** {@code socialvalue.lot.opened.v1}. */
    static WebhookNotice of(SocialValueNotices.LotOpened opened) {
        return notice("lot.opened", opened.lot(), "", opened.at(), data(opened.lot()));
    }

    /** {@code socialvalue.lot.marked.v1}. */
    static WebhookNotice of(SocialValueNotices.LotMarked marked) {
        return notice("lot.marked", marked.lot(), "", Optional.empty(), data(marked.lot()));
    }

    /** {@code socialvalue.lot.scored.v1}; a lot that is scored again is another step. */
    static WebhookNotice of(SocialValueNotices.LotScored scored) {
        ObjectNode data = data(scored.lot()).put("run", scored.run()).put("complete", scored.complete());
        return notice("lot.scored", scored.lot(), "@" + scored.run(), scored.at(), data);
    }

    /** {@code socialvalue.summaries.issued.v1}. */
    static WebhookNotice of(SocialValueNotices.AssessmentSummariesIssued issued) {
        return notice("summaries.issued", issued.lot(), "", Optional.empty(), data(issued.lot()));
    }

    private static ObjectNode data(BoundLot lot) {
        ObjectNode data = JSON.createObjectNode().put("tender", lot.tender()).put("lot", lot.lot());
        data.putObject("frame")
                .put("tender", lot.frame().tender())
                .put("lot", lot.frame().lot());
        return data;
    }

    private static WebhookNotice notice(
            String kind, BoundLot lot, String version, Optional<OffsetDateTime> at, ObjectNode data) {
        URI source = URI.create("/social-value/" + lot.portal().tenant());
        String subject = Subject.lot(lot.tender(), lot.lot()).path();
        String id = kind + ":" + subject + version;
        byte[] event = FORMAT.serialize(CloudEventBuilder.v1()
                .withId(id)
                .withSource(source)
                .withType("socialvalue." + kind + ".v1")
                .withSubject(subject)
                .withTime(at.orElse(null))
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

    @Override
    public byte[] event() {
        return event.clone();
    }

    @Override
    public String toString() {
        return id;
    }
}
