package socialvalue.plugin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a pass costs depends on what is due, not on all that is kept: counted in statements and asked of the planner.
 */
class CapacityTest {
    private static final int MESSAGES = 10_000;
    private static final int SUBJECTS = 2_000;

    private final FailingDataSource database = new FailingDataSource(Stage.database(""));
    private final Stage stage = new Stage(database);

    @Test
    @Tag("slow")
    void tenThousandMessagesAreSentByAFewStatementsEachAndWithoutReadingWholeTables() throws SQLException {
        for (int each = 0; each < MESSAGES; each++) {
            stage.put("m" + each, "s" + each % SUBJECTS);
        }
        assertPlans();
        long before = database.statements();

        assertThat(stage.pass()).isEqualTo(MESSAGES);

        // To take it: the lease and the message. To record it: the lease, the message, what stands behind it (three
        // states) and the queue. And one to find each hundred.
        assertThat(database.statements() - before).isLessThanOrEqualTo(8L * MESSAGES + MESSAGES / 100 + 10);
        assertThat(stage.count(State.DELIVERED)).isEqualTo(MESSAGES);
        assertPlans();

        stage.put("one more", "s1");
        long idle = database.statements();
        assertThat(stage.pass()).isOne();
        assertThat(database.statements() - idle).isLessThan(15);
    }

    @Test
    void aFarSideThatIsDownIsTriedOnceForEachSubjectNotForEachMessage() {
        stage.farSide.answers(message -> Receipt.failed("HTTP 500"));
        for (int each = 0; each < 300; each++) {
            stage.put("m" + each, "s" + each % 30);
        }
        assertThat(stage.pass()).isEqualTo(30);
        long before = database.statements();
        assertThat(stage.pass()).isZero();
        assertThat(database.statements() - before).isLessThan(5);
        stage.clock.forward(Duration.ofSeconds(5));
        assertThat(stage.pass()).isEqualTo(30);
    }

    private void assertPlans() throws SQLException {
        for (String sql : List.of(
                "SELECT queue_key FROM social_value_queue WHERE state = 'READY' AND due <= 5 "
                        + "ORDER BY state, due, queue_key",
                "SELECT due FROM social_value_queue WHERE state = 'READY' ORDER BY state, due, queue_key",
                "UPDATE social_value_queue SET due = 1, holder = 'x' "
                        + "WHERE queue_key = 'x' AND state = 'READY' AND due <= 5",
                "SELECT body FROM social_value_message WHERE queue_key = 'x' AND state = 'PENDING' "
                        + "ORDER BY queue_key, state, place",
                "SELECT place FROM social_value_message WHERE queue_key = 'x' AND state = 'PENDING'",
                "DELETE FROM social_value_message WHERE state = 'DELIVERED' AND changed_at < 5")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
                rows.next();
                assertThat(rows.getString(1)).as(sql).doesNotContain("tableScan");
                if (sql.contains("ORDER BY")) {
                    assertThat(rows.getString(1)).as(sql).contains("index sorted");
                }
            }
        }
    }
}
