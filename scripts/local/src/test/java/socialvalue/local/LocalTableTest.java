package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalTableTest {
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
