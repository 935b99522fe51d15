package socialvalue.aws.dynamo;

import java.util.List;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Which criterion stands where in the values rows of a lot: written once, by opening, and never changed. */
final class ColumnsItem extends Item {
    static final TableSchema<ColumnsItem> SCHEMA = schema(ColumnsItem.class, ColumnsItem::new)
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("criteria").getter(i -> i.criteria).setter((i, v) -> i.criteria = v))
            .build();

    /** Their identifiers, in the frame's order. */
    List<String> criteria;

    static ColumnsItem of(LotId lot, List<String> criteria) {
        ColumnsItem item = new ColumnsItem();
        item.pk = Keys.lot(lot);
        item.sk = Keys.COLUMNS;
        item.criteria = criteria;
        return item;
    }
}
