package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.plugin.outbox.Stage.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcOutboxTest {
    private final Stage stage = new Stage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                ";MODE=MSSQLServer",
                ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";MODE=DB2",
                ";IGNORECASE=TRUE"
            })
    void aMessageIsNewOnceAndDeliveredOnce(String mode) {
        Stage other = new Stage(Stage.database(mode));

        assertThat(other.outbox.put(event("a", "s"))).isTrue();
        assertThat(other.outbox.put(event("a", "s"))).isFalse();
        assertThat(other.outbox.put(event("A", "S"))).isTrue();
        assertThat(other.outbox.put(event(Stage.OTHER, "a", "s"))).isTrue();
        other.outbox.write("feed", "17");
        other.outbox.write("feed", "18");

        assertThat(other.pass()).isEqualTo(3);
        assertThat(other.pass()).isZero();
        assertThat(other.outbox.put(event("a", "s"))).isFalse();
        assertThat(other.outbox.read("feed")).contains("18");
        assertThat(other.count(State.DELIVERED)).isEqualTo(3);
    }

    @Test
    void theFirstBytesUnderAnIdentifierStay() {
        List<String> bodies = new ArrayList<>();
        stage.farSide.answers(message -> {
            bodies.add(new String(message.body(), StandardCharsets.UTF_8));
            return Receipt.delivered();
        });
        stage.put("a", "s");
        boolean again = stage.outbox.put(
                new Message(Stage.SOURCE, "a", Message.Kind.EVENT, "s", "other".getBytes(StandardCharsets.UTF_8)));

        stage.pass();

        assertThat(again).isFalse();
        assertThat(bodies).containsExactly("{\"id\":\"a\"}");
    }

    @Test
    void aMessageIsKeptWithThePortalsTransactionOrNotAtAll() throws SQLException {
        try (Connection portal = stage.dataSource.getConnection();
                Statement statement = portal.createStatement()) {
            statement.execute("CREATE TABLE submission (id VARCHAR(10))");
            portal.setAutoCommit(false);

            statement.execute("INSERT INTO submission VALUES ('rolled')");
            assertThat(stage.outbox.put(portal, event("rolled", "s"))).isTrue();
            portal.rollback();
            assertThat(stage.pass()).isZero();

            statement.execute("INSERT INTO submission VALUES ('kept')");
            assertThat(stage.outbox.put(portal, event("kept", "s"))).isTrue();
            assertThat(stage.outbox.put(portal, event("kept", "s"))).isFalse();
            portal.commit();
        }
        stage.pass();

        assertThat(stage.farSide.arrivals()).containsExactly("kept");
        assertThat(submissions()).containsExactly("kept");
    }

    @Test
    void aMessageThatCannotBeKeptLeavesThePortalsTransactionAsItWas() throws SQLException {
        stage.put("first", "s");
        try (Connection portal = stage.dataSource.getConnection();
                Statement statement = portal.createStatement()) {
            statement.execute("CREATE TABLE submission (id VARCHAR(10))");
            statement.execute("DROP TABLE social_value_message");
            portal.setAutoCommit(false);
            statement.execute("INSERT INTO submission VALUES ('kept')");

            assertThatThrownBy(() -> stage.outbox.put(portal, event("a", "s"))).isInstanceOf(OutboxFailure.class);
            portal.commit();

            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM social_value_known")) {
                rows.next();
                assertThat(rows.getInt(1)).isOne();
            }
        }
        assertThat(submissions()).containsExactly("kept");
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        try (Connection portal = stage.dataSource.getConnection()) {
            assertThatThrownBy(() -> stage.outbox.put(portal, event("a", "s")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void severalThreadsThatPutTheSameMessagesKeepEachOnce() throws Exception {
        int threads = 4;
        DataSource empty = Stage.database(";LOCK_TIMEOUT=5000");
        Stage shared = new Stage(empty);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch together = new CountDownLatch(threads);
            List<Future<Long>> counts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                // One outbox each, as if each were a process: the tables are made by all of them at once.
                JdbcOutbox own = new JdbcOutbox(empty, shared.clock);
                counts.add(executor.submit(() -> {
                    together.countDown();
                    together.await();
                    return IntStream.range(0, 50)
                            .filter(each -> own.put(event("m" + each, "s" + each % 3)))
                            .count();
                }));
            }
            long kept = 0;
            for (Future<Long> count : counts) {
                kept += count.get(60, TimeUnit.SECONDS);
            }
            assertThat(kept).isEqualTo(50);
        } finally {
            executor.shutdownNow();
        }
        assertThat(shared.pass()).isEqualTo(50);
    }

    @Test
    void aSecondTransactionAboutASubjectComesAfterTheFirst() throws Exception {
        Stage shared = new Stage(Stage.database(";LOCK_TIMEOUT=5000"));
        shared.put("before", "s");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection portal = shared.dataSource.getConnection()) {
            portal.setAutoCommit(false);
            shared.outbox.put(portal, event("first", "s"));
            Future<Boolean> second = executor.submit(() -> shared.outbox.put(event("second", "s")));
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            shared.outbox.put(event("elsewhere", "t"));
            portal.commit();
            assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
        shared.pass();

        assertThat(shared.farSide.handled(Stage.SOURCE, "s")).containsExactly("before", "first", "second");
    }

    @Test
    void aDatabaseThatIsDownIsSaidAndUsedOnceItIsUp() {
        FailingDataSource down = new FailingDataSource(Stage.database(""));
        Stage late = new Stage(down);
        down.fails(true);

        assertThatThrownBy(() -> late.put("a", "s")).isInstanceOf(OutboxFailure.class);
        assertThatThrownBy(() -> late.outbox.read("feed")).isInstanceOf(OutboxFailure.class);

        down.fails(false);
        assertThat(late.outbox.put(event("a", "s"))).isTrue();
    }

    @Test
    void aCheckpointThatWasNeverWrittenIsAbsentAndOneTooLongIsRefused() {
        assertThat(stage.outbox.read("feed")).isEmpty();
        assertThatThrownBy(() -> stage.outbox.write("feed", "x".repeat(4_001)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stage.outbox.write("x".repeat(401), "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageWhoseNamesCouldNotBeKeptIsNotMade() {
        assertThatThrownBy(() -> event("a\nb", "s")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("x".repeat(2_001), "s")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("a", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> submissions() throws SQLException {
        try (Connection portal = stage.dataSource.getConnection();
                Statement statement = portal.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM submission")) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
