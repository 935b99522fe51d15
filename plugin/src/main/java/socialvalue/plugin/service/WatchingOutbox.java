package socialvalue.plugin.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.EventType;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;

/**
 * Keeps events that a portal posted in an outbox, and has the lots watched that they bind to a frame, as those are that
 * a listener is told of. The events have been checked: they are what is published.
 */
public final class WatchingOutbox implements Outbox {
    private final Outbox outbox;
    private final Portal portal;
    private final LotWatch watch;

    /** @param portal whose events these are */
    public WatchingOutbox(Outbox outbox, Portal portal, LotWatch watch) {
        this.outbox = outbox;
        this.portal = portal;
        this.watch = watch;
    }

    /** @throws OutboxFailure if the message, or which lots are watched, cannot be kept; it can be put again */
    @Override
    public boolean put(Message message) {
        boolean fresh = outbox.put(message);
        Json.object(message.body())
                .filter(event -> Json.text(event, "type").flatMap(EventType::of).isPresent())
                .flatMap(event -> Json.object(event, "data"))
                .ifPresent(this::watch);
        return fresh;
    }

    private void watch(JsonNode data) {
        String tender = data.path("tender").asText();
        watch(tender, data);
        data.path("lots").forEach(lot -> watch(tender, lot));
    }

    private void watch(String tender, JsonNode lot) {
        Optional<JsonNode> frame = Json.object(lot, "frame");
        frame.ifPresent(each -> watch.watch(new BoundLot(
                portal,
                tender,
                lot.path("lot").asText(),
                new FrameReference(
                        each.path("tender").asText(), each.path("lot").asText()))));
    }
}
