package socialvalue.aws.dynamo;

import java.util.List;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The columns of a lot: written once, by opening, and never changed. */
final class ColumnsItem extends Item {
    static final TableSchema<ColumnsItem> SCHEMA = schema(ColumnsItem.class, ColumnsItem::new)
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("criteria").getter(i -> i.criteria).setter((i, v) -> i.criteria = v))
            .addAttribute(
                    String.class, a -> a.name("frame").getter(i -> i.frame).setter((i, v) -> i.frame = v))
            .build();

    private List<String> criteria;
    private String frame;

    static ColumnsItem of(LotId lot, Columns columns) {
        ColumnsItem item = new ColumnsItem();
        item.pk = Keys.lot(lot);
        item.sk = Keys.COLUMNS;
        item.criteria = columns.criteria();
        item.frame = columns.frameDigest();
        return item;
    }

    Columns columns() {
        return new Columns(criteria, frame);
    }
}
