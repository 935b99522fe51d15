package socialvalue.aws.dynamo;

import socialvalue.procurement.PortalId;
import socialvalue.procurement.PortalNews;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That a portal has once told of a signed contract of a tender. */
final class SignatureItem extends Item {
    private static final TableSchema<SignatureItem> SCHEMA =
            schema(SignatureItem.class, SignatureItem::new).build();

    /** As it is written; again, it changes nothing. */
    static void put(Table table, PortalId portal, String tender) {
        SignatureItem item = new SignatureItem();
        item.pk = partition(portal, tender);
        item.sk = PortalKeys.SIGNATURE;
        table.putIfAbsent(SCHEMA, item);
    }

    static boolean isIn(Table table, PortalId portal, String tender) {
        return table.get(SCHEMA, partition(portal, tender), PortalKeys.SIGNATURE)
                .isPresent();
    }

    private static String partition(PortalId portal, String tender) {
        return PortalKeys.told(portal, PortalNews.subject("tender", tender));
    }
}
