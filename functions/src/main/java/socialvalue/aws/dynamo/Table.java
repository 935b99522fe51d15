package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.port.Page;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The one table, as {@link TableDefinition} makes it; safe for use by several threads. */
public final class Table {
    private static final int WRITER_BYTES = 12;
    /** The most items a batch may have. */
    private static final int BATCH = 25;

    private final DynamoDbClient client;
    private final DynamoDbEnhancedClient enhanced;
    private final String name;

    /**
     * A table.
     *
     * @param client of the region it is in; the caller closes it
     * @param name the table's name
     */
    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
        // None of the mapper's extensions: conditions are written out where they matter.
        this.enhanced = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(List.of())
                .build();
    }

    DynamoDbClient client() {
        return client;
    }

    String name() {
        return name;
    }

    <T extends Item> DynamoDbTable<T> of(TableSchema<T> schema) {
        return enhanced.table(name, schema);
    }

    /** One item, as last written. */
    <T extends Item> Optional<T> get(TableSchema<T> schema, String pk, String sk) {
        return Optional.ofNullable(
                of(schema).getItem(request -> request.key(key(pk, sk)).consistentRead(true)));
    }

    /** Up to so many items of a partition, by sort key, as last written; those after {@code after} only. */
    <T extends Item> List<T> after(TableSchema<T> schema, String pk, String after, int limit) {
        return query(schema, QueryConditional.sortGreaterThan(key(pk, after)), limit);
    }

    /**
     * A page of a partition, by sort key, as last written, in one query: it ends where the engine ends it, so that it
     * may be shorter than the limit though there are more.
     */
    <T extends Item> Page<T> page(TableSchema<T> schema, String pk, Optional<String> after, int limit) {
        var request = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.sortGreaterThan(key(pk, after.orElse(Keys.FIRST))))
                .limit(limit + 1)
                .consistentRead(true)
                .build();
        var answer = of(schema).query(request).iterator().next();
        List<T> read = answer.items();
        boolean more = read.size() > limit || answer.lastEvaluatedKey() != null && !read.isEmpty();
        List<T> items = read.size() > limit ? read.subList(0, limit) : read;
        return new Page<>(items, more ? Optional.of(items.getLast().sk) : Optional.empty());
    }

    /** All items of a partition whose sort key begins so. */
    <T extends Item> List<T> beginning(TableSchema<T> schema, String pk, String prefix) {
        return query(schema, QueryConditional.sortBeginsWith(key(pk, prefix)), Integer.MAX_VALUE);
    }

    /** The last item of a partition whose sort key begins so. */
    <T extends Item> Optional<T> last(TableSchema<T> schema, String pk, String prefix) {
        var request = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.sortBeginsWith(key(pk, prefix)))
                .scanIndexForward(false)
                .limit(1)
                .consistentRead(true)
                .build();
        return of(schema).query(request).items().stream().findFirst();
    }

    /** All items of a partition, by sort key. */
    <T extends Item> List<T> all(TableSchema<T> schema, String pk) {
        return query(schema, QueryConditional.keyEqualTo(key -> key.partitionValue(pk)), Integer.MAX_VALUE);
    }

    /** Does something with each item of a partition, by sort key; no more than a page of them is held at a time. */
    <T extends Item> void each(TableSchema<T> schema, String pk, Consumer<T> work) {
        var request = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(pk)))
                .consistentRead(true)
                .build();
        of(schema).query(request).items().forEach(work);
    }

    /** All items of a partition, by sort key, with those attributes only. */
    <T extends Item> List<T> parts(TableSchema<T> schema, String pk, List<String> attributes) {
        var request = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(pk)))
                .attributesToProject(attributes)
                .consistentRead(true)
                .build();
        return of(schema).query(request).items().stream().toList();
    }

    /** How many items of a partition have a sort key that begins so and meet a condition; none of them is answered. */
    int count(String pk, String prefix, Condition condition) {
        Expression filter = condition.expression();
        Map<String, String> names = new HashMap<>(filter.expressionNames());
        names.put("#partition", Keys.PARTITION);
        names.put("#sort", Keys.SORT);
        Map<String, AttributeValue> values = new HashMap<>(filter.expressionValues());
        values.put(":partition", AttributeValue.fromS(pk));
        values.put(":prefix", AttributeValue.fromS(prefix));
        return client
                .queryPaginator(request -> request.tableName(name)
                        .select(Select.COUNT)
                        .keyConditionExpression("#partition = :partition AND begins_with(#sort, :prefix)")
                        .filterExpression(filter.expression())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .consistentRead(true))
                .stream()
                .mapToInt(QueryResponse::count)
                .sum();
    }

    private <T extends Item> List<T> query(TableSchema<T> schema, QueryConditional which, int limit) {
        List<T> items = new ArrayList<>();
        var request = QueryEnhancedRequest.builder().queryConditional(which).consistentRead(true);
        if (limit != Integer.MAX_VALUE) {
            request.limit(limit);
        }
        for (var page : of(schema).query(request.build())) {
            items.addAll(page.items());
            if (items.size() >= limit) {
                break;
            }
        }
        return items.size() > limit ? items.subList(0, limit) : items;
    }

    /**
     * Puts an item where the condition holds.
     *
     * <p>The SDK repeats a write whose answer was lost, and a repeated conditional write finds its own first attempt in
     * the way; the writer's token tells that from somebody else's.
     */
    <T extends Item> Outcome<T> put(TableSchema<T> schema, T item, Condition condition) {
        return put(schema, item, condition.expression());
    }

    /** Puts an item where a condition written out in full holds; else as the other. */
    <T extends Item> Outcome<T> put(TableSchema<T> schema, T item, Expression condition) {
        item.writer = Transaction.token(WRITER_BYTES);
        Outcome<T> outcome = attempt(schema, item, condition);
        boolean ours = outcome.standing()
                .map(standing -> Arrays.equals(standing.writer, item.writer))
                .orElse(false);
        return ours ? new Outcome<>(true, outcome.standing()) : outcome;
    }

    /** Puts an item that is the same whoever puts it. */
    <T extends Item> void putIfAbsent(TableSchema<T> schema, T item) {
        attempt(schema, item, Condition.absent().expression());
    }

    private <T extends Item> Outcome<T> attempt(TableSchema<T> schema, T item, Expression condition) {
        var request = PutItemEnhancedRequest.<T>builder(schema.itemType().rawClass())
                .item(item)
                .conditionExpression(condition)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        Backoff backoff = Backoff.ofFew();
        while (true) {
            try {
                of(schema).putItem(request);
                return new Outcome<>(true, Optional.empty());
            } catch (ConditionalCheckFailedException refused) {
                return new Outcome<>(
                        false,
                        refused.hasItem() && !refused.item().isEmpty()
                                ? Optional.of(schema.mapToItem(refused.item()))
                                : Optional.empty());
            } catch (TransactionConflictException busy) {
                if (!backoff.again()) {
                    throw new TableBusy(busy);
                }
            }
        }
    }

    /** Changes an item that is there, with the low-level client: it is not read before. */
    void update(String pk, String sk, Change change) {
        Expression when = Condition.present().expression();
        Map<String, String> names = new HashMap<>(when.expressionNames());
        names.putAll(change.names());
        client.updateItem(request -> request.tableName(name)
                .key(Map.of(Keys.PARTITION, AttributeValue.fromS(pk), Keys.SORT, AttributeValue.fromS(sk)))
                .updateExpression(change.text())
                .conditionExpression(when.expression())
                .expressionAttributeNames(names)
                .expressionAttributeValues(change.values()));
    }

    /** Puts items whatever stands there, as many at a time as the table takes, until all of them are put. */
    void putAll(List<Map<String, AttributeValue>> items) {
        for (int from = 0; from < items.size(); from += BATCH) {
            List<WriteRequest> batch = items.subList(from, Math.min(from + BATCH, items.size())).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build())
                    .toList();
            putBatch(batch);
        }
    }

    private void putBatch(List<WriteRequest> batch) {
        Backoff backoff = Backoff.ofFew();
        List<WriteRequest> left = batch;
        while (true) {
            Map<String, List<WriteRequest>> request = Map.of(name, left);
            List<WriteRequest> unprocessed = client.batchWriteItem(r -> r.requestItems(request))
                    .unprocessedItems()
                    .getOrDefault(name, List.of());
            if (unprocessed.isEmpty()) {
                return;
            }
            if (unprocessed.size() < left.size()) {
                backoff = Backoff.ofFew();
            }
            left = unprocessed;
            if (!backoff.again()) {
                throw new TableBusy();
            }
        }
    }

    static Key key(String pk, String sk) {
        return Key.builder().partitionValue(pk).sortValue(sk).build();
    }

    /**
     * What became of a conditional write.
     *
     * @param kept whether it was written
     * @param standing where it was not: the item that stands there, if one does
     * @param <T> the item's type
     */
    record Outcome<T>(boolean kept, Optional<T> standing) {}
}
