package socialvalue.plugin.outbox;

import static socialvalue.plugin.outbox.Tables.ENDPOINT;
import static socialvalue.plugin.outbox.Tables.MESSAGE;
import static socialvalue.plugin.outbox.Tables.QUEUE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The store as the person sees it who looks after what waits. */
final class WaitingRoom {
    private static final String COLUMNS = "m.origin, m.message_id, m.kind, m.subject, m.attempts";

    private final Database database;

    WaitingRoom(Database database) {
        this.database = database;
    }

    Waiting look(int most) {
        return database.transaction("tell what waits", connection -> {
            List<WaitingMessage> stopped = select(
                    connection,
                    "SELECT " + COLUMNS + ", m.state, m.reason, m.changed_at FROM " + MESSAGE
                            + " m WHERE m.state IN ('GIVEN_UP', 'REFUSED') ORDER BY m.changed_at",
                    most);
            List<WaitingMessage> paused = select(
                    connection,
                    "SELECT " + COLUMNS + ", 'GONE', e.reason, e.since FROM " + MESSAGE + " m JOIN " + ENDPOINT
                            + " e ON e.origin = m.origin AND e.kind = m.kind WHERE m.state = 'PENDING'"
                            + " ORDER BY e.since, m.put_at, m.queue_key, m.place",
                    most);
            return new Waiting(
                    counts(connection),
                    Stream.concat(stopped.stream(), paused.stream())
                            .sorted(Comparator.comparing(WaitingMessage::since))
                            .limit(most)
                            .toList());
        });
    }

    private static List<WaitingMessage> select(Connection connection, String sql, int most) throws SQLException {
        try (PreparedStatement select = Database.prepare(connection, sql)) {
            select.setMaxRows(most);
            List<WaitingMessage> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new WaitingMessage(
                            rows.getString(1),
                            rows.getString(2),
                            Message.Kind.valueOf(rows.getString(3)),
                            rows.getString(4),
                            WaitingMessage.Why.valueOf(rows.getString(6).trim()),
                            rows.getInt(5),
                            Optional.ofNullable(rows.getString(7)).orElse(""),
                            Instant.ofEpochMilli(rows.getLong(8))));
                }
            }
            return found;
        }
    }

    private static Map<State, Long> counts(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        Database.prepare(connection, "SELECT state, COUNT(*) FROM " + MESSAGE + " GROUP BY state");
                ResultSet rows = select.executeQuery()) {
            Map<State, Long> counts = new EnumMap<>(State.class);
            while (rows.next()) {
                counts.put(State.valueOf(rows.getString(1)), rows.getLong(2));
            }
            return counts;
        }
    }

    /** Has a message tried again now, with all its attempts before it. */
    boolean retry(String key, long now) {
        return database.durably("have a message tried again", connection -> {
            Optional<String> queue = queueOf(connection, key);
            if (queue.isEmpty()) {
                return false;
            }
            QueueRows.lock(connection, queue.get());
            if (pendingAgain(connection, key, now)) {
                QueueRows.settle(connection, queue.get(), now);
                return true;
            }
            return failedBefore(connection, key) && QueueRows.broughtForward(connection, queue.get(), now);
        });
    }

    /** Every message that waits after its attempts, and what waits for its next one, is tried now. */
    int retryAll(long now) {
        int again = 0;
        for (String key : stopped()) {
            again += retry(key, now) ? 1 : 0;
        }
        return again
                + database.<Integer>durably(
                        "have messages tried now", connection -> QueueRows.allBroughtForward(connection, now));
    }

    private List<String> stopped() {
        return database.transaction("tell what waits", connection -> {
            try (PreparedStatement select = Database.prepare(
                            connection,
                            "SELECT message_key FROM " + MESSAGE + " WHERE state IN ('GIVEN_UP', 'REFUSED')");
                    ResultSet rows = select.executeQuery()) {
                List<String> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        });
    }

    private static boolean pendingAgain(Connection connection, String key, long now) throws SQLException {
        return Database.update(
                        connection,
                        "UPDATE " + MESSAGE + " SET state = 'PENDING', attempts = 0, changed_at = ? "
                                + "WHERE message_key = ? AND state IN ('GIVEN_UP', 'REFUSED')",
                        row -> {
                            row.setLong(1, now);
                            row.setString(2, key);
                        })
                == 1;
    }

    private static boolean failedBefore(Connection connection, String key) throws SQLException {
        return Database.update(
                        connection,
                        "UPDATE " + MESSAGE
                                + " SET attempts = 0 WHERE message_key = ? AND state = 'PENDING' AND attempts > 0",
                        row -> row.setString(1, key))
                == 1;
    }

    /** Decides that a message is not delivered; what stands behind it goes on. */
    boolean setAside(String key, String reason, long now) {
        return database.durably("set a message aside", connection -> {
            Optional<String> queue = queueOf(connection, key);
            if (queue.isEmpty()) {
                return false;
            }
            QueueRows.lock(connection, queue.get());
            boolean done = Database.update(
                            connection,
                            "UPDATE " + MESSAGE + " SET state = 'SET_ASIDE', reason = ?, changed_at = ? "
                                    + "WHERE message_key = ? AND state IN ('PENDING', 'GIVEN_UP', 'REFUSED')",
                            row -> {
                                row.setString(1, MessageRows.shortened(reason));
                                row.setLong(2, now);
                                row.setString(3, key);
                            })
                    == 1;
            // Whoever is trying a message of this queue at this moment settles it.
            if (done && !QueueRows.isHeld(connection, queue.get())) {
                QueueRows.settle(connection, queue.get(), now);
            }
            return done;
        });
    }

    private static Optional<String> queueOf(Connection connection, String key) throws SQLException {
        try (PreparedStatement select =
                Database.prepare(connection, "SELECT queue_key FROM " + MESSAGE + " WHERE message_key = ?")) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** Has the messages of a source delivered again that its far side wanted no more. */
    boolean resume(String source, long now) {
        return database.durably("resume a source", connection -> {
            boolean resumed = false;
            for (Message.Kind kind : Message.Kind.values()) {
                resumed |= resume(connection, source, kind);
            }
            if (resumed) {
                Database.update(
                        connection,
                        "UPDATE " + QUEUE + " SET due = ?, state = 'READY' WHERE state = 'PAUSED' AND queue_key IN "
                                + "(SELECT queue_key FROM " + MESSAGE + " WHERE state = 'PENDING' AND origin = ?)",
                        row -> {
                            row.setLong(1, now);
                            row.setString(2, source);
                        });
            }
            return resumed;
        });
    }

    private static boolean resume(Connection connection, String source, Message.Kind kind) throws SQLException {
        if (Database.update(
                        connection,
                        "DELETE FROM " + ENDPOINT + " WHERE endpoint_key = ?",
                        row -> row.setString(1, Keys.endpoint(source, kind)))
                == 0) {
            return false;
        }
        Database.update(
                connection,
                "UPDATE " + MESSAGE + " SET attempts = 0 "
                        + "WHERE state = 'PENDING' AND origin = ? AND kind = ? AND attempts > 0",
                row -> {
                    row.setString(1, source);
                    row.setString(2, kind.name());
                });
        return true;
    }
}
