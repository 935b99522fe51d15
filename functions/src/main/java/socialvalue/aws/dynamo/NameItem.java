package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A name in a list of names; where it is short for something, that too. */
final class NameItem extends Item {
    static final TableSchema<NameItem> SCHEMA = schema(NameItem.class, NameItem::new)
            .addAttribute(String.class, a -> a.name("of").getter(i -> i.of).setter((i, v) -> i.of = v))
            .build();

    /** What it is the name of, where the name does not say so itself. */
    String of;

    static NameItem of(String pk, String sk, String of) {
        NameItem item = new NameItem();
        item.pk = pk;
        item.sk = sk;
        item.of = of;
        return item;
    }

    static NameItem of(String pk, String sk) {
        return of(pk, sk, null);
    }
}
