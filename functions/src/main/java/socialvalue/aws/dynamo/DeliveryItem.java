package socialvalue.aws.dynamo;

import java.util.Optional;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.file.StoredDelivery;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A delivery: one that counts or did, or one of an import that has not ended well, which is nothing yet. */
final class DeliveryItem extends Item {
    static final TableSchema<DeliveryItem> SCHEMA = schema(DeliveryItem.class, DeliveryItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("delivery").getter(i -> i.delivery).setter((i, v) -> i.delivery = v))
            .build();

    /** Where an import's name would stand; no import has this one. */
    private static final String NO_IMPORT = "-";

    private static final String BETWEEN = "#";

    private String delivery;

    static DeliveryItem of(AgreementId id, Delivery delivery) {
        DeliveryItem item = new DeliveryItem();
        item.pk = AgreementKeys.deliveries(id);
        item.sk = sortKey(delivery);
        item.delivery = StoredDelivery.write(delivery);
        return item;
    }

    static String sortKey(Delivery delivery) {
        return beginning(delivery.reference())
                + delivery.imported().map(Keys::plain).orElse(NO_IMPORT);
    }

    /** What the sort keys of all deliveries of that reference begin with. */
    static String beginning(String reference) {
        return Keys.plain(reference) + BETWEEN;
    }

    /** Before the sort keys of all later references, and after those of this one. */
    static String after(String reference) {
        return beginning(reference) + "~";
    }

    /** By which import it came. */
    Optional<String> imported() {
        String by = sk.substring(sk.indexOf(BETWEEN) + 1);
        return by.equals(NO_IMPORT) ? Optional.empty() : Optional.of(by);
    }

    Delivery delivery() {
        return StoredDelivery.read(delivery);
    }
}
