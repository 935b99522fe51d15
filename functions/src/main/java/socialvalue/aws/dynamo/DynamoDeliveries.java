package socialvalue.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import socialvalue.port.Deliveries;
import socialvalue.procurement.PortalId;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link Deliveries} in the table. Deletion in time is DynamoDB's and is late by hours, so what has expired is passed
 * over here.
 */
public final class DynamoDeliveries implements Deliveries {
    /** How long an attempt is remembered: as long as its time can be within five minutes of ours, either way. */
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final String NOT_SEEN = "attribute_not_exists(#pk) OR #expires < :now";
    private static final Map<String, String> NAMES = Map.of("#pk", Keys.PARTITION, "#expires", Keys.EXPIRES);

    private final Table table;

    /** Over that table. */
    public DynamoDeliveries(Table table) {
        this.table = table;
    }

    @Override
    public boolean first(PortalId portal, String message, String attempt, Instant now) {
        WebhookItem item = new WebhookItem();
        item.pk = PortalKeys.webhook(portal, message, attempt);
        item.sk = PortalKeys.WEBHOOK;
        item.expires = now.plus(REMEMBERED).getEpochSecond();
        Expression notSeen = Expression.builder()
                .expression(NOT_SEEN)
                .expressionNames(NAMES)
                .expressionValues(Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))))
                .build();
        return table.put(WebhookItem.SCHEMA, item, notSeen).kept();
    }

    @Override
    public void forget(PortalId portal, String message, String attempt) {
        table.of(WebhookItem.SCHEMA)
                .deleteItem(Table.key(PortalKeys.webhook(portal, message, attempt), PortalKeys.WEBHOOK));
    }
}
