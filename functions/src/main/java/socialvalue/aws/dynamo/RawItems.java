package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as they stand in the table, whatever they say; read only, as last written. */
final class RawItems {
    private final Table table;

    RawItems(Table table) {
        this.table = table;
    }

    /** One item, with those attributes only; with all where none are named. */
    Optional<Map<String, AttributeValue>> find(String pk, String sk, Collection<String> attributes) {
        Map<String, String> names = placeholders(attributes);
        var answer = table.client().getItem(request -> {
            request.tableName(table.name())
                    .key(Map.of(Keys.PARTITION, AttributeValue.fromS(pk), Keys.SORT, AttributeValue.fromS(sk)))
                    .consistentRead(true);
            if (!names.isEmpty()) {
                request.projectionExpression(String.join(", ", names.keySet())).expressionAttributeNames(names);
            }
        });
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    /** All items of a partition, by sort key; no more than a page of them is held at a time. */
    Stream<Map<String, AttributeValue>> all(String pk) {
        return query(pk, Optional.empty(), List.of());
    }

    /** The same, with those attributes only. */
    Stream<Map<String, AttributeValue>> all(String pk, Collection<String> attributes) {
        return query(pk, Optional.empty(), attributes);
    }

    /** Of those with a greater sort key, those attributes. */
    Stream<Map<String, AttributeValue>> after(String pk, String after, Collection<String> attributes) {
        return query(pk, Optional.of(after), attributes);
    }

    private Stream<Map<String, AttributeValue>> query(
            String pk, Optional<String> after, Collection<String> attributes) {
        Map<String, String> projected = placeholders(attributes);
        Map<String, String> names = new HashMap<>(projected);
        names.put("#partition", Keys.PARTITION);
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":partition", AttributeValue.fromS(pk)));
        after.ifPresent(key -> {
            names.put("#sort", Keys.SORT);
            values.put(":after", AttributeValue.fromS(key));
        });
        return table
                .client()
                .queryPaginator(request -> {
                    request.tableName(table.name())
                            .keyConditionExpression(
                                    "#partition = :partition" + (after.isPresent() ? " AND #sort > :after" : ""))
                            .expressionAttributeNames(names)
                            .expressionAttributeValues(values)
                            .consistentRead(true);
                    if (!projected.isEmpty()) {
                        request.projectionExpression(String.join(", ", projected.keySet()));
                    }
                })
                .items()
                .stream();
    }

    private static Map<String, String> placeholders(Collection<String> attributes) {
        Map<String, String> names = new HashMap<>();
        List<String> inOrder = new ArrayList<>(attributes);
        for (int i = 0; i < inOrder.size(); i++) {
            names.put("#a" + i, inOrder.get(i));
        }
        return names;
    }
}
