package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A frame: a draft, or a published version. */
final class FrameItem extends Item {
    static final String NUMBER = "number";

    static final TableSchema<FrameItem> SCHEMA = schema(FrameItem.class, FrameItem::new)
            .addAttribute(
                    Integer.class, a -> a.name(NUMBER).getter(i -> i.number).setter((i, v) -> i.number = v))
            .addAttribute(
                    String.class, a -> a.name("digest").getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(
                    byte[].class, a -> a.name("frame").getter(i -> i.frame).setter((i, v) -> i.frame = v))
            .addAttribute(
                    String.class,
                    a -> a.name("publishedAt").getter(i -> i.publishedAt).setter((i, v) -> i.publishedAt = v))
            .addAttribute(
                    String.class,
                    a -> a.name("publishedBy").getter(i -> i.publishedBy).setter((i, v) -> i.publishedBy = v))
            .build();

    /** A draft's revision, or the version. */
    int number;
    /** Of a version only, as what follows but the frame. */
    String digest;
    /** Its canonical form, compressed. */
    byte[] frame;

    String publishedAt;
    String publishedBy;
}
