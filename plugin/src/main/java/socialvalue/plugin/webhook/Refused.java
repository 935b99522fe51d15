package socialvalue.plugin.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A request is not carried out. What it says goes to whoever posted it, and nowhere else. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_FAULTS = 50;

    private final Reason reason;
    private final transient List<Fault> faults;

    /** Why. A spelling is never renamed or reused. */
    enum Reason {
        NOT_AN_EVENT(400, "not-an-event", "The body is not a CloudEvent 1.0"),
        NOT_SIGNED(401, "not-signed", "The message is not signed as it has to be"),
        OTHER_SOURCE(403, "other-source", "The event is another portal's"),
        NOT_FOUND(404, "not-found", "There is no such thing"),
        NOT_ALLOWED(405, "method-not-allowed", "Events are posted"),
        REPLAYED(409, "replayed", "The same message was accepted before"),
        TOO_LARGE(413, "too-large", "It is larger than an event can be"),
        OTHER_CONTENT_TYPE(415, "other-content-type", "The content type is none of those accepted"),
        MORE_THAN_IDENTIFIERS(
                422, "contents-refused", "The event holds what must not leave the portal, or lacks parts"),
        FAULT(500, "fault", "The fault is ours"),
        NOT_KEPT(503, "not-kept", "The event could not be kept; it can be posted again");

        private final int status;
        private final String slug;
        private final String title;

        Reason(int status, String slug, String title) {
            this.status = status;
            this.slug = slug;
            this.title = title;
        }
    }

    Refused(Reason reason, String detail) {
        this(reason, detail, List.of());
    }

    Refused(Reason reason, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    WebhookAnswer answer() {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "urn:socialvalue:problem:" + reason.slug)
                .put("title", reason.title)
                .put("status", reason.status)
                .put("detail", getMessage());
        if (!faults.isEmpty()) {
            ArrayNode list = problem.putArray("faults");
            faults.stream().limit(MOST_FAULTS).forEach(each -> list.addObject()
                    .put("pointer", each.pointer())
                    .put("expected", each.expected()));
        }
        try {
            return new WebhookAnswer(reason.status, JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can be written", e);
        }
    }
}
