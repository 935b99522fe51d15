package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An attempt to deliver an event. */
final class WebhookItem extends Item {
    static final TableSchema<WebhookItem> SCHEMA = schema(WebhookItem.class, WebhookItem::new)
            .addAttribute(
                    Long.class, a -> a.name(Keys.EXPIRES).getter(i -> i.expires).setter((i, v) -> i.expires = v))
            .build();

    /** When it is forgotten, in seconds of the epoch. */
    long expires;
}
