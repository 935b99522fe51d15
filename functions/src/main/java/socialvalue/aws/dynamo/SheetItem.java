package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A score sheet, a line of the score table, or an outcome: one stored text, compressed. */
final class SheetItem extends Item {
    static final TableSchema<SheetItem> SCHEMA = schema(SheetItem.class, SheetItem::new)
            .addAttribute(byte[].class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
            .build();

    private byte[] text;

    static SheetItem of(String pk, String sk, String text) {
        SheetItem item = new SheetItem();
        item.pk = pk;
        item.sk = sk;
        item.text = Compressed.text(text);
        return item;
    }

    String text() {
        return Compressed.textOf(text);
    }
}
