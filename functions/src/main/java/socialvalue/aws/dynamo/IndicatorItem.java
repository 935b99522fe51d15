package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A revision of a corporate indicator, or of an observation of one. */
final class IndicatorItem extends Item {
    static final TableSchema<IndicatorItem> SCHEMA = schema(IndicatorItem.class, IndicatorItem::new)
            .addAttribute(
                    String.class,
                    a -> a.name("document").getter(i -> i.document).setter((i, v) -> i.document = v))
            .build();

    /** As it is written on the wire. */
    String document;
}
