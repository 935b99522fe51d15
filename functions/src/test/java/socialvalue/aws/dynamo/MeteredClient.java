package socialvalue.aws.dynamo;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts what the store consumes, in capacity units. It passes on the operations the store may use and no other, so
 * that a scan or an index fails the test.
 */
final class MeteredClient implements DynamoDbClient {
    private final DynamoDbClient to;
    private BigDecimal units = BigDecimal.ZERO;
    private int calls;
    /** What a test does just before the next write. */
    private Runnable interloper = () -> {};

    private boolean losesAnswer;
    private UnaryOperator<BatchWriteItemResponse> batchAnswer = UnaryOperator.identity();

    MeteredClient(DynamoDbClient to) {
        this.to = to;
    }

    /** The units consumed since this was last asked. */
    synchronized BigDecimal units() {
        BigDecimal consumed = units;
        units = BigDecimal.ZERO;
        calls = 0;
        return consumed;
    }

    synchronized int calls() {
        return calls;
    }

    /** Does something once, between what the store has read and the next thing it writes. */
    void beforeNextWrite(Runnable other) {
        interloper = other;
    }

    /** Has the next put done twice, as the SDK does where the first answer is lost on the way. */
    void loseNextAnswer() {
        losesAnswer = true;
    }

    /** Has the next batch answered otherwise. */
    void onNextBatch(UnaryOperator<BatchWriteItemResponse> otherwise) {
        batchAnswer = otherwise;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        var answer = to.getItem(request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        var answer = to.query(request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        interlope();
        if (losesAnswer) {
            losesAnswer = false;
            to.putItem(request);
        }
        var answer = to.putItem(request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        interlope();
        var answer = to.updateItem(request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        interlope();
        var answer = to.deleteItem(request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        interlope();
        TransactWriteItemsRequest sent = request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .clientRequestToken(UUID.randomUUID().toString()));
        if (losesAnswer) {
            losesAnswer = false;
            to.transactWriteItems(sent);
        }
        var answer = to.transactWriteItems(sent);
        answer.consumedCapacity().forEach(this::count);
        return answer;
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        interlope();
        var answer = to.batchWriteItem(request.copy(r -> r.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        answer.consumedCapacity().forEach(this::count);
        var changed = batchAnswer.apply(answer);
        batchAnswer = UnaryOperator.identity();
        return changed;
    }

    @Override
    public String serviceName() {
        return to.serviceName();
    }

    /** The one it passes on to belongs to others. */
    @Override
    public void close() {}

    private synchronized void count(ConsumedCapacity consumed) {
        units = units.add(BigDecimal.valueOf(consumed.capacityUnits()));
        calls++;
    }

    private void interlope() {
        Runnable other = interloper;
        interloper = () -> {};
        other.run();
    }
}
