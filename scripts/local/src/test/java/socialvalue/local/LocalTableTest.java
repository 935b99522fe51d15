package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

class LocalTableTest {
    private static final int TRANSACTIONS = 200;

    @TempDir
    Path temporary;

    @Test
    void what_was_put_is_found_again_after_a_restart() {
        try (LocalFolder folder = LocalFolder.open(temporary, false);
                LocalTable table = LocalTable.open(folder)) {
            table.createIfAbsent("example", "pk", "sk");
            put(table.client(), "1", "kept");
        }
        try (LocalFolder folder = LocalFolder.open(temporary, false);
                LocalTable table = LocalTable.open(folder)) {
            table.createIfAbsent("example", "pk", "sk");

            assertThat(table.client()
                            .getItem(r -> r.tableName("example").key(key("1")))
                            .item()
                            .get("value")
                            .s())
                    .isEqualTo("kept");
        }
    }

    /** As another process finds it that takes over after a kill. */
    @Test
    void a_transaction_is_in_the_file_when_it_is_answered() throws SQLiteException {
        try (LocalFolder folder = LocalFolder.open(temporary, false);
                LocalTable table = LocalTable.open(folder)) {
            table.createIfAbsent("example", "pk", "sk");
            SQLiteConnection other =
                    new SQLiteConnection(folder.path().resolve("table.db").toFile());
            try {
                other.openReadonly();
                for (int i = 1; i <= TRANSACTIONS; i++) {
                    String id = Integer.toString(i);
                    table.client().transactWriteItems(transaction -> transaction.transactItems(put(id)));

                    assertThat(items(other)).as("after transaction %s", id).isEqualTo(i);
                }
            } finally {
                other.dispose();
            }
        }
    }

    /** Such as where the disk is full, which the engine passes over. */
    @Test
    void a_transaction_that_is_not_in_the_file_is_not_answered() {
        try (LocalFolder folder = LocalFolder.open(temporary, false);
                LocalTable table = LocalTable.open(folder);
                CommitLog committed = new CommitLog(folder.path().resolve("table.db"))) {
            DynamoDbClient client = CommittedTransactions.of(new Forgetful(), committed);

            assertThatThrownBy(() -> client.transactWriteItems(transaction -> transaction.transactItems(put("1"))))
                    .isInstanceOf(InternalServerErrorException.class);
        }
    }

    /** An engine that answers, and keeps nothing. */
    private static final class Forgetful implements DynamoDbClient {
        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public ListTablesResponse listTables(ListTablesRequest request) {
            return ListTablesResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "forgetful";
        }

        @Override
        public void close() {}
    }

    private static TransactWriteItem put(String id) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName("example").item(key(id)))
                .build();
    }

    private static int items(SQLiteConnection connection) throws SQLiteException {
        SQLiteStatement count = connection.prepare("SELECT COUNT(*) FROM \"example\"");
        try {
            count.step();
            return count.columnInt(0);
        } finally {
            count.dispose();
        }
    }

    @Test
    void a_table_with_other_keys_is_refused() {
        try (LocalFolder folder = LocalFolder.open(temporary, false);
                LocalTable table = LocalTable.open(folder)) {
            table.createIfAbsent("example", "pk", "sk");

            assertThatThrownBy(() -> table.createIfAbsent("example", "pk", "other"))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("--fresh");
        }
    }

    @Test
    void a_damaged_database_is_refused_in_one_sentence() throws IOException {
        try (LocalFolder folder = LocalFolder.open(temporary, false)) {
            Files.writeString(
                    folder.path().resolve("table.db"), "this is no database, but long enough to be read as one");

            assertThatThrownBy(() -> LocalTable.open(folder))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("cannot be opened")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void nothing_is_reported_home_and_nothing_is_left_beside_the_database() {
        try (LocalFolder folder = LocalFolder.open(temporary, false);
                LocalTable table = LocalTable.open(folder)) {
            table.createIfAbsent("example", "pk", "sk");

            assertThat(folder.path().toFile().list())
                    .contains("lock", "table.db")
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(new File("dynamodb-local-metadata.json")).doesNotExist();
        }
    }

    private static void put(DynamoDbClient client, String id, String value) {
        client.putItem(r -> r.tableName("example").item(Map.of("pk", text(id), "sk", text("-"), "value", text(value))));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", text(id), "sk", text("-"));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
