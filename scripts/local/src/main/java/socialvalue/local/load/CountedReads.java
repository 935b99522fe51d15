package socialvalue.local.load;

import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Reads a table and counts what that costs; nothing is written by it. For one thread. */
final class CountedReads implements DynamoDbClient {
    private final DynamoDbClient to;
    private BigDecimal units = BigDecimal.ZERO;
    private int requests;

    CountedReads(DynamoDbClient to) {
        this.to = to;
    }

    /**
     * What reading cost.
     *
     * @param requests how many requests it took
     * @param units read units, as the engine counts them
     */
    record Cost(int requests, BigDecimal units) {
        @Override
        public String toString() {
            return units.toPlainString() + " read units in " + requests + (requests == 1 ? " request" : " requests");
        }
    }

    /** The cost since this was last asked. */
    Cost cost() {
        Cost cost = new Cost(requests, units);
        requests = 0;
        units = BigDecimal.ZERO;
        return cost;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        GetItemResponse answer =
                to.getItem(request.copy(each -> each.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        QueryResponse answer =
                to.query(request.copy(each -> each.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)));
        count(answer.consumedCapacity());
        return answer;
    }

    private void count(ConsumedCapacity consumed) {
        requests++;
        // The engine counts in halves, which binary fractions hold exactly
        units = units.add(new BigDecimal(consumed.capacityUnits().toString()));
    }

    @Override
    public String serviceName() {
        return to.serviceName();
    }

    /** The client belongs to whoever gave it. */
    @Override
    public void close() {}
}
