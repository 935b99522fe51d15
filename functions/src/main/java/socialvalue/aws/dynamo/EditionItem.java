package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A published edition. */
final class EditionItem extends Item {
    static final TableSchema<EditionItem> SCHEMA = schema(EditionItem.class, EditionItem::new)
            .addAttribute(
                    String.class, a -> a.name("digest").getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(
                    byte[].class, a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
            .build();

    /** Of its canonical form. */
    String digest;
    /** Its canonical form, compressed. */
    byte[] edition;
}
