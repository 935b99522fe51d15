package socialvalue.aws.handler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socialvalue.aws.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The table as one function uses it: what it used, and what of that its policy in the template would not have let
 * through, is remembered.
 */
final class Allowed implements DynamoDbClient {
    private static final Pattern FIRST_VALUE = Pattern.compile(":\\w+");

    private final DynamoDbClient table;
    private final Template.Function function;
    /** What the policy would not have let through. */
    final Set<String> refused = new TreeSet<>();
    /** Each action that was used, with the key it was used on. */
    final Set<List<String>> used = new TreeSet<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));

    Allowed(DynamoDbClient table, Template.Function function) {
        this.table = table;
        this.function = function;
    }

    /** Those that a projection names; empty for all. */
    private static Set<String> attributes(String projection, Map<String, String> names) {
        return projection == null
                ? Set.of()
                : Arrays.stream(projection.split(", *"))
                        .map(name -> names.getOrDefault(name, name))
                        .collect(Collectors.toSet());
    }

    private void require(String action, AttributeValue key) {
        require(action, key, Set.of());
    }

    private void require(String action, AttributeValue key, Set<String> attributes) {
        used.add(List.of("dynamodb:" + action, key.s()));
        if (!function.allows("dynamodb:" + action, key.s(), attributes)) {
            refused.add(function.name() + " may not " + action + " " + key.s());
        }
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        require(
                "GetItem",
                request.key().get("pk"),
                attributes(request.projectionExpression(), request.expressionAttributeNames()));
        return table.getItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        Matcher value = FIRST_VALUE.matcher(request.keyConditionExpression());
        if (!value.find()) {
            throw new AssertionError("a query without a key");
        }
        String counting = request.select() == Select.COUNT ? " COUNT" : "";
        require(
                "Query" + counting,
                request.expressionAttributeValues().get(value.group()),
                attributes(request.projectionExpression(), request.expressionAttributeNames()));
        return table.query(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        require("PutItem", request.item().get("pk"));
        return table.putItem(request);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        require("UpdateItem", request.key().get("pk"));
        return table.updateItem(request);
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        require("DeleteItem", request.key().get("pk"));
        return table.deleteItem(request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        for (TransactWriteItem item : request.transactItems()) {
            if (item.put() != null) {
                require("PutItem", item.put().item().get("pk"));
            } else if (item.update() != null) {
                require("UpdateItem", item.update().key().get("pk"));
            } else if (item.delete() != null) {
                require("DeleteItem", item.delete().key().get("pk"));
            } else {
                require("ConditionCheckItem", item.conditionCheck().key().get("pk"));
            }
        }
        return table.transactWriteItems(request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        request.requestItems()
                .values()
                .forEach(writes -> writes.forEach(write -> items.add(
                        write.putRequest() != null
                                ? write.putRequest().item()
                                : write.deleteRequest().key())));
        items.forEach(item -> require("BatchWriteItem", item.get("pk")));
        return table.batchWriteItem(request);
    }

    /** The actions that are granted and were used on no key they are granted for. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (Template.Statement statement : function.statements()) {
            if (!statement.keys().isEmpty() && statement.members().get("Effect").equals("Allow")) {
                for (String action : statement.actions()) {
                    for (String keys : statement.keys()) {
                        if (used.stream()
                                .noneMatch(use -> statement.covers(action, use.get(1))
                                        && use.get(0).equals(action)
                                        && Template.matches(keys, use.get(1)))) {
                            unused.add(function.name() + " never uses " + action + " on " + keys);
                        }
                    }
                }
            }
        }
        return unused;
    }

    @Override
    public String serviceName() {
        return table.serviceName();
    }

    /** It belongs to others. */
    @Override
    public void close() {}
}
