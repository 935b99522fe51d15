package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A score sheet, a line of the score table, an outcome, a decision or a letter: stored JSON, compressed. */
final class SheetItem extends Item {
    static final TableSchema<SheetItem> SCHEMA = schema(SheetItem.class, SheetItem::new)
            .addAttribute(byte[].class, a -> a.name("json").getter(i -> i.json).setter((i, v) -> i.json = v))
            .build();

    private byte[] json;

    static SheetItem of(String pk, String sk, byte[] json) {
        SheetItem item = new SheetItem();
        item.pk = pk;
        item.sk = sk;
        item.json = Compressed.of(json);
        return item;
    }

    /** In bytes, compressed. */
    int length() {
        return json.length;
    }

    byte[] json() {
        return Compressed.undone(json);
    }
}
