package socialvalue.aws.dynamo;

import java.util.Optional;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a delivery refers to a piece of evidence. It says where to look, and no more: whether the delivery stands is the
 * delivery's to say.
 */
final class EvidenceItem extends Item {
    static final TableSchema<EvidenceItem> SCHEMA = schema(EvidenceItem.class, EvidenceItem::new)
            .addAttribute(
                    String.class, a -> a.name("promise").getter(i -> i.promise).setter((i, v) -> i.promise = v))
            .build();

    /** Under which promise; a delivery never changes it. */
    String promise;

    /** Empty where it refers to none, or no longer stands: what says where to look then may be there all the same. */
    static Optional<EvidenceItem> of(AgreementId id, Delivery delivery) {
        return delivery.reported()
                .evidence()
                .filter(any -> delivery.isStanding())
                .map(evidence -> {
                    EvidenceItem item = new EvidenceItem();
                    item.pk = AgreementKeys.evidence(id);
                    item.sk = beginning(evidence) + DeliveryItem.sortKey(delivery);
                    item.promise = delivery.reported().promise();
                    return item;
                });
    }

    /** What the sort keys of all deliveries with that evidence begin with. */
    static String beginning(String evidence) {
        return Keys.digest(evidence) + "#";
    }

    /** The sort key of the delivery. */
    String delivery() {
        return sk.substring(sk.indexOf('#') + 1);
    }
}
