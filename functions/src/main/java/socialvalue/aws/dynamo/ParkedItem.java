package socialvalue.aws.dynamo;

import java.time.Instant;
import socialvalue.port.ParkedEvent;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalNews;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An event that is parked, as it is listed. */
final class ParkedItem extends Item {
    static final TableSchema<ParkedItem> SCHEMA = schema(ParkedItem.class, ParkedItem::new)
            .addAttribute(
                    String.class, a -> a.name("event").getter(i -> i.event).setter((i, v) -> i.event = v))
            .addAttribute(String.class, a -> a.name("type").getter(i -> i.type).setter((i, v) -> i.type = v))
            .addAttribute(String.class, a -> a.name("time").getter(i -> i.time).setter((i, v) -> i.time = v))
            .addAttribute(
                    String.class,
                    a -> a.name("parkedAt").getter(i -> i.parkedAt).setter((i, v) -> i.parkedAt = v))
            .addAttribute(String.class, a -> a.name("why").getter(i -> i.why).setter((i, v) -> i.why = v))
            .build();

    private String event;
    private String type;
    private String time;
    private String parkedAt;
    private String why;

    static ParkedItem of(PortalEvent event, PortalNews.Misunderstanding why, Instant at) {
        ParkedItem item = new ParkedItem();
        item.pk = PortalKeys.parked(event.portal());
        item.sk = PortalKeys.parkedEvent(event.id());
        item.event = event.id();
        item.type = event.type();
        item.time = event.time().toString();
        item.parkedAt = at.toString();
        item.why = why.name();
        return item;
    }

    ParkedEvent parked() {
        return new ParkedEvent(
                event, type, Instant.parse(time), Instant.parse(parkedAt), PortalNews.Misunderstanding.valueOf(why));
    }
}
