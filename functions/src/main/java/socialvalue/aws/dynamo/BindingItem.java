package socialvalue.aws.dynamo;

import socialvalue.procurement.LotId;
import socialvalue.procurement.PortalId;
import socialvalue.procurement.PortalNews;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a portal has once bound a lot of its own to one here. Whether it still does, what it told last says: this only
 * says where to look, so that it can be written before and never has to be taken back.
 */
final class BindingItem extends Item {
    static final TableSchema<BindingItem> SCHEMA = schema(BindingItem.class, BindingItem::new)
            .addAttribute(
                    String.class, a -> a.name("portal").getter(i -> i.portal).setter((i, v) -> i.portal = v))
            .addAttribute(
                    String.class, a -> a.name("tenant").getter(i -> i.tenant).setter((i, v) -> i.tenant = v))
            .addAttribute(
                    String.class, a -> a.name("tender").getter(i -> i.tender).setter((i, v) -> i.tender = v))
            .addAttribute(String.class, a -> a.name("lot").getter(i -> i.lot).setter((i, v) -> i.lot = v))
            .build();

    private String portal;
    private String tenant;
    String tender;
    String lot;

    static BindingItem of(LotId here, PortalId portal, String tender, String lot) {
        BindingItem item = new BindingItem();
        item.pk = PortalKeys.bound(here);
        item.sk = PortalKeys.binding(portal, PortalNews.subject("tender", tender, "lot", lot));
        item.portal = portal.portal();
        item.tenant = portal.tenant();
        item.tender = tender;
        item.lot = lot;
        return item;
    }

    PortalId portal() {
        return new PortalId(portal, tenant);
    }
}
