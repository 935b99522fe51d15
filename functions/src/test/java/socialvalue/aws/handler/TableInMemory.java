package socialvalue.aws.handler;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** A table that believes everything: enough where it matters which classes are loaded, or that reading fails. */
final class TableInMemory implements DynamoDbClient {
    static final String BROKEN = "RUN#broken";

    private final Map<List<String>, Map<String, AttributeValue>> items = new ConcurrentHashMap<>();

    private static List<String> key(Map<String, AttributeValue> item) {
        return List.of(item.get("pk").s(), item.get("sk").s());
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        if (request.key().get("pk").s().equals(BROKEN)) {
            throw new IllegalStateException("what was being worked on");
        }
        Map<String, AttributeValue> item = items.get(key(request.key()));
        return item == null
                ? GetItemResponse.builder().build()
                : GetItemResponse.builder().item(item).build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        items.put(key(request.item()), request.item());
        return PutItemResponse.builder().build();
    }

    /** What the parts of it that are tested here look for in a list is not there yet. */
    @Override
    public QueryResponse query(QueryRequest request) {
        return QueryResponse.builder().items(List.of()).build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        request.transactItems()
                .forEach(item -> items.put(key(item.put().item()), item.put().item()));
        return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
