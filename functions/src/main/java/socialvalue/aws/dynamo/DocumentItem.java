package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A text that is read rarely and whole, compressed: an opened return's document, or what its check made of it. */
final class DocumentItem extends Item {
    static final TableSchema<DocumentItem> SCHEMA = schema(DocumentItem.class, DocumentItem::new)
            .addAttribute(
                    Integer.class, a -> a.name("version").getter(i -> i.version).setter((i, v) -> i.version = v))
            .addAttribute(
                    String.class,
                    a -> a.name("receivedAt").getter(i -> i.receivedAt).setter((i, v) -> i.receivedAt = v))
            .addAttribute(
                    byte[].class,
                    a -> a.name("contents").getter(i -> i.contents).setter((i, v) -> i.contents = v))
            .build();

    /** The return's version. */
    int version;

    String receivedAt;
    byte[] contents;
}
