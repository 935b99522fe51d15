package socialvalue.aws.dynamo;

import java.time.Instant;
import socialvalue.procurement.PortalEvent;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That an event of a portal was dealt with, or is parked. It never expires: the event may come again at any time. */
final class EventItem extends Item {
    static final String STATE = "state";
    static final String HANDLED = "HANDLED";
    static final String PARKED = "PARKED";

    static final TableSchema<EventItem> SCHEMA = schema(EventItem.class, EventItem::new)
            .addAttribute(
                    String.class, a -> a.name("event").getter(i -> i.event).setter((i, v) -> i.event = v))
            .addAttribute(String.class, a -> a.name(STATE).getter(i -> i.state).setter((i, v) -> i.state = v))
            .addAttribute(String.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
            .addAttribute(
                    byte[].class,
                    a -> a.name("document").getter(i -> i.document).setter((i, v) -> i.document = v))
            .build();

    /** Its identifier. */
    private String event;

    String state;
    private String at;
    /** As it was sent, compressed; null once it was dealt with. */
    byte[] document;

    static EventItem handled(PortalEvent event, Instant at) {
        return of(event, HANDLED, at);
    }

    static EventItem parked(PortalEvent event, byte[] document, Instant at) {
        EventItem item = of(event, PARKED, at);
        item.document = Compressed.of(document);
        return item;
    }

    private static EventItem of(PortalEvent event, String state, Instant at) {
        EventItem item = new EventItem();
        item.pk = PortalKeys.event(event.portal(), event.id());
        item.sk = PortalKeys.EVENT;
        item.event = event.id();
        item.state = state;
        item.at = at.toString();
        return item;
    }
}
