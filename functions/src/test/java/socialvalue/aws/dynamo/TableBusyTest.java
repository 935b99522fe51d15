package socialvalue.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** A table at which others are for longer than is waited. */
class TableBusyTest {
    private String reason = "TransactionConflict";

    private final DynamoDbClient client = new DynamoDbClient() {
        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            throw TransactionConflictException.builder().build();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            CancellationReason other = CancellationReason.builder().code("None").build();
            CancellationReason busy = CancellationReason.builder().code(reason).build();
            throw TransactionCanceledException.builder()
                    .cancellationReasons(other, busy)
                    .build();
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(request.requestItems())
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    };
    private final Table table = new Table(client, "table");

    /** A thread that is to stop waits for nothing, so that the last attempt is the first. */
    @BeforeEach
    void wantNoWaiting() {
        Thread.currentThread().interrupt();
    }

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void an_item_that_cannot_be_put_while_others_are_at_it_says_so() {
        assertThatExceptionOfType(TableBusy.class)
                .isThrownBy(() -> table.putIfAbsent(PanelItem.SCHEMA, item()))
                .withCauseInstanceOf(TransactionConflictException.class);
    }

    @Test
    void items_that_are_never_all_put_say_so() {
        assertThatExceptionOfType(TableBusy.class)
                .isThrownBy(() -> table.putAll(List.of(Map.of("pk", AttributeValue.fromS("x")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void a_transaction_that_others_are_in_the_way_of_says_so(String passing) {
        reason = passing;

        assertThatExceptionOfType(TableBusy.class)
                .isThrownBy(this::transaction)
                .withCauseInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void a_transaction_that_is_wrong_is_no_busy_table() {
        reason = "ValidationError";

        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(this::transaction);
    }

    private void transaction() {
        new Transaction(table).delete("x", "1").delete("x", "2").commit();
    }

    private static PanelItem item() {
        PanelItem item = new PanelItem();
        item.pk = "x";
        item.sk = "1";
        return item;
    }
}
