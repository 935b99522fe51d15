package socialvalue.plugin.outbox;

import static socialvalue.plugin.outbox.Tables.KNOWN;
import static socialvalue.plugin.outbox.Tables.MESSAGE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The rows of messages, and of what was ever put. */
final class MessageRows {
    private static final int LONGEST_REASON = 500;

    private MessageRows() {}

    /** A message to be tried. */
    record Kept(String key, String queue, Message message, int attempts) {}

    /** Keeps a message at the end of its queue unless it was ever put before. */
    static boolean put(Connection connection, Message message, long now) throws SQLException {
        String key = Keys.message(message.source(), message.id());
        // A feed that is read again asks this mostly, and takes no lock.
        if (known(connection, key)
                || !Database.inserted(
                        connection,
                        "INSERT INTO " + KNOWN + " (message_key) VALUES (?)",
                        row -> row.setString(1, key))) {
            return false;
        }
        String queue = Keys.queue(message.source(), message.subject());
        long place = QueueRows.nextPlace(connection, queue, now);
        Database.update(
                connection,
                "INSERT INTO " + MESSAGE + " (message_key, queue_key, place, origin, message_id, subject, kind, body, "
                        + "state, attempts, reason, put_at, changed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, '', ?, ?)",
                row -> {
                    row.setString(1, key);
                    row.setString(2, queue);
                    row.setLong(3, place);
                    row.setString(4, message.source());
                    row.setString(5, message.id());
                    row.setString(6, message.subject());
                    row.setString(7, message.kind().name());
                    row.setBytes(8, message.body());
                    row.setLong(9, now);
                    row.setLong(10, now);
                });
        return true;
    }

    private static boolean known(Connection connection, String key) throws SQLException {
        try (PreparedStatement select =
                Database.prepare(connection, "SELECT 1 FROM " + KNOWN + " WHERE message_key = ?")) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The oldest message of a queue that is to be delivered. */
    static Optional<Kept> first(Connection connection, String queue) throws SQLException {
        try (PreparedStatement select = Database.prepare(
                connection,
                "SELECT message_key, origin, message_id, kind, subject, body, attempts FROM " + MESSAGE
                        + " WHERE queue_key = ? AND state = 'PENDING' ORDER BY queue_key, state, place")) {
            select.setMaxRows(1);
            select.setString(1, queue);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Kept(
                        rows.getString(1),
                        queue,
                        new Message(
                                rows.getString(2),
                                rows.getString(3),
                                Message.Kind.valueOf(rows.getString(4)),
                                rows.getString(5),
                                rows.getBytes(6)),
                        rows.getInt(7)));
            }
        }
    }

    /** It arrived: what it said is not needed any more. True unless that was known. */
    static boolean delivered(Connection connection, String key, long now) throws SQLException {
        return Database.update(
                        connection,
                        "UPDATE " + MESSAGE + " SET state = 'DELIVERED', body = NULL, attempts = attempts + 1, "
                                + "reason = '', changed_at = ? WHERE message_key = ? AND state <> 'DELIVERED'",
                        row -> {
                            row.setLong(1, now);
                            row.setString(2, key);
                        })
                == 1;
    }

    /** An attempt failed; false where the message is not to be delivered any more. */
    static boolean tried(Connection connection, String key, String reason) throws SQLException {
        return Database.update(
                        connection,
                        "UPDATE " + MESSAGE + " SET attempts = attempts + 1, reason = ? "
                                + "WHERE message_key = ? AND state = 'PENDING'",
                        row -> {
                            row.setString(1, shortened(reason));
                            row.setString(2, key);
                        })
                == 1;
    }

    /** A message that was to be delivered waits from now on. */
    static void waits(Connection connection, String key, State state, long now) throws SQLException {
        Database.update(
                connection,
                "UPDATE " + MESSAGE + " SET state = ?, changed_at = ? WHERE message_key = ? AND state = 'PENDING'",
                row -> {
                    row.setString(1, state.name());
                    row.setLong(2, now);
                    row.setString(3, key);
                });
    }

    static int removeDelivered(Connection connection, long before) throws SQLException {
        return Database.update(
                connection,
                "DELETE FROM " + MESSAGE + " WHERE state = 'DELIVERED' AND changed_at < ?",
                row -> row.setLong(1, before));
    }

    static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
