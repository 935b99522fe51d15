package socialvalue.plugin.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.Subject;

/**
 * Puts held returns into the outbox: identifiers only, by which each is fetched when it is delivered. The subject is
 * the lot's, so that what is told of the lot afterwards follows its returns.
 */
public final class HeldReturnMessages implements HeldReturns {
    private final Outbox outbox;

    public HeldReturnMessages(Outbox outbox) {
        this.outbox = Objects.requireNonNull(outbox);
    }

    @Override
    public boolean deliver(HeldReturn held) {
        return outbox.put(message(held));
    }

    static Message message(HeldReturn held) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putObject("portal")
                .put("name", held.portal().name())
                .put("tenant", held.portal().tenant());
        body.put("tender", held.tender()).put("lot", held.lot()).put("return", held.submitted());
        body.put("frame", held.frame().toString());
        try {
            return new Message(
                    held.portal().source().toString(),
                    "held-return:" + Subject.submittedReturn(held.tender(), held.lot(), held.submitted()),
                    Message.Kind.HELD_RETURN,
                    Subject.lot(held.tender(), held.lot()).path(),
                    Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is JSON", e);
        }
    }

    /** What a message names; empty where it is none of these. */
    static Optional<HeldReturn> read(Message message) {
        if (message.kind() != Message.Kind.HELD_RETURN) {
            return Optional.empty();
        }
        return Json.object(message.body()).flatMap(HeldReturnMessages::read);
    }

    private static Optional<HeldReturn> read(JsonNode body) {
        JsonNode portal = body.path("portal");
        try {
            return Optional.of(new HeldReturn(
                    new Portal(text(portal, "name"), text(portal, "tenant")),
                    text(body, "tender"),
                    text(body, "lot"),
                    text(body, "return"),
                    FrameReference.parse(text(body, "frame"))));
        } catch (IllegalArgumentException e) {
            // The courier refuses such a message, and it waits for a person
            return Optional.empty();
        }
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
