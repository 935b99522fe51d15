package socialvalue.aws.dynamo;

import java.util.Optional;
import socialvalue.port.OpeningTold;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalNews;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What a portal told last of one aspect of something. */
final class ToldItem extends Item {
    private static final String PLACE = "place";

    static final TableSchema<ToldItem> SCHEMA = schema(ToldItem.class, ToldItem::new)
            .addAttribute(String.class, a -> a.name(PLACE).getter(i -> i.place).setter((i, v) -> i.place = v))
            .addAttribute(
                    String.class, a -> a.name("subject").getter(i -> i.subject).setter((i, v) -> i.subject = v))
            .addAttribute(String.class, a -> a.name("came").getter(i -> i.came).setter((i, v) -> i.came = v))
            .addAttribute(
                    byte[].class,
                    a -> a.name("document").getter(i -> i.document).setter((i, v) -> i.document = v))
            .build();

    /** {@link PortalEvent#place()}. */
    String place;
    /** For a person who looks into the table. */
    private String subject;

    private String came;
    /** The event as it was sent, compressed. */
    byte[] document;

    static ToldItem of(PortalEvent event, PortalNews.Understood news, byte[] document, Optional<OpeningTold> came) {
        ToldItem item = new ToldItem();
        item.pk = PortalKeys.told(event.portal(), news.subject());
        item.sk = news.aspect().name();
        item.place = event.place();
        item.subject = news.subject();
        item.came = came.map(OpeningTold::name).orElse(null);
        item.document = Compressed.of(document);
        return item;
    }

    Optional<OpeningTold> came() {
        return Optional.ofNullable(came).map(OpeningTold::valueOf);
    }

    /** Nothing told later is kept; the same may be. */
    Condition notSuperseded() {
        return Condition.absentOrUpTo(PLACE, place);
    }
}
