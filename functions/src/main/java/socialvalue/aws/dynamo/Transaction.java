package socialvalue.aws.dynamo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.audit.Content;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Several items written together or not at all.
 *
 * <p>Made with the low-level client: the mapper cannot set one member of a map in a transaction. The SDK gives each
 * call a token, so that a repeated attempt whose answer was lost changes nothing.
 */
final class Transaction {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String REFUSED = "ConditionalCheckFailed";
    private static final Set<String> PASSING =
            Set.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final Table table;
    private final List<TransactWriteItem> items = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();

    Transaction(Table table) {
        this.table = table;
    }

    <T extends Item> Transaction put(TableSchema<T> schema, T item, Condition condition) {
        Map<String, AttributeValue> attributes = schema.itemToMap(item, true);
        contents.add(Attributes.all(attributes));
        return put(attributes, condition);
    }

    /** Puts an item of which some attributes change afterwards: the audit trail holds the others. */
    <T extends Item> Transaction put(TableSchema<T> schema, T item, Condition condition, Set<String> changing) {
        Map<String, AttributeValue> attributes = schema.itemToMap(item, true);
        Set<String> fixed = new TreeSet<>(attributes.keySet());
        fixed.removeAll(changing);
        fixed.removeAll(Set.of(Keys.PARTITION, Keys.SORT, Item.WRITER));
        contents.add(Attributes.some(item.pk, item.sk, attributes, fixed));
        return put(attributes, condition);
    }

    /**
     * Puts an item, one attribute of which the audit trail holds apart: it can be verified without reading that one.
     */
    <T extends Item> Transaction putApart(TableSchema<T> schema, T item, Condition condition, String apart) {
        put(schema, item, condition, Set.of(apart));
        contents.add(Attributes.some(item.pk, item.sk, schema.itemToMap(item, true), Set.of(apart)));
        return this;
    }

    /** Puts an item that is no record of its own: the audit trail does not hold it. */
    <T extends Item> Transaction putUnaudited(TableSchema<T> schema, T item, Condition condition) {
        return put(schema.itemToMap(item, true), condition);
    }

    /** The same whatever stands there: another item of the transaction has the condition. */
    <T extends Item> Transaction putUnaudited(TableSchema<T> schema, T item) {
        Map<String, AttributeValue> attributes = schema.itemToMap(item, true);
        items.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table.name()).item(attributes))
                .build());
        return this;
    }

    private Transaction put(Map<String, AttributeValue> attributes, Condition condition) {
        Expression when = condition.expression();
        items.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(attributes)
                        .conditionExpression(when.expression())
                        .expressionAttributeNames(when.expressionNames())
                        .expressionAttributeValues(orNull(when.expressionValues()))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build());
        return this;
    }

    Transaction delete(String pk, String sk) {
        items.add(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name()).key(key(pk, sk)))
                .build());
        return this;
    }

    Transaction check(String pk, String sk, Condition condition) {
        Expression when = condition.expression();
        items.add(TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table.name())
                        .key(key(pk, sk))
                        .conditionExpression(when.expression())
                        .expressionAttributeNames(when.expressionNames())
                        .expressionAttributeValues(orNull(when.expressionValues())))
                .build());
        return this;
    }

    /** Changes an item that is there. */
    Transaction update(String pk, String sk, Change change) {
        return update(pk, sk, change, Condition.present());
    }

    /** Changes an item of which something holds. */
    Transaction update(String pk, String sk, Change change, Condition condition) {
        contents.add(Attributes.changed(pk, sk, change));
        Expression when = condition.expression();
        Map<String, String> names = new HashMap<>(when.expressionNames());
        names.putAll(change.names());
        Map<String, AttributeValue> values = new HashMap<>(when.expressionValues());
        values.putAll(change.values());
        items.add(TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key(pk, sk))
                        .updateExpression(change.text())
                        .conditionExpression(when.expression())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(orNull(values)))
                .build());
        return this;
    }

    /** The records it puts and changes, as they will stand. */
    List<Content> contents() {
        return List.copyOf(contents);
    }

    /** The same, and one item more. */
    Transaction with(Map<String, AttributeValue> entry) {
        Transaction longer = new Transaction(table);
        longer.items.addAll(items);
        return longer.put(entry, Condition.absent());
    }

    /**
     * Writes all of it, waiting a little where another transaction is at one of the items.
     *
     * @return empty where it was written; else, for each item in order, why it was not
     * @throws TableBusy where others are at the items for too long
     */
    List<CancellationReason> commit() {
        Backoff backoff = Backoff.ofFew();
        while (true) {
            try {
                table.client().transactWriteItems(request -> request.transactItems(items));
                return List.of();
            } catch (TransactionCanceledException cancelled) {
                List<CancellationReason> reasons = cancelled.cancellationReasons();
                if (reasons.stream().anyMatch(Transaction::refused)) {
                    return reasons;
                }
                boolean passing = reasons.stream().allMatch(reason -> PASSING.contains(reason.code()));
                if (!passing) {
                    throw cancelled;
                }
                if (!backoff.again()) {
                    throw new TableBusy(cancelled);
                }
            }
        }
    }

    /** Whether it was this item's condition that did not hold. */
    static boolean refused(CancellationReason reason) {
        return REFUSED.equals(reason.code());
    }

    /** A token that nobody else has. */
    static byte[] token(int bytes) {
        byte[] token = new byte[bytes];
        RANDOM.nextBytes(token);
        return token;
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(Keys.PARTITION, AttributeValue.fromS(pk), Keys.SORT, AttributeValue.fromS(sk));
    }

    private static Map<String, AttributeValue> orNull(Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }
}
