package socialvalue.plugin.outbox;

import static socialvalue.plugin.outbox.Tables.MESSAGE;
import static socialvalue.plugin.outbox.Tables.QUEUE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of queues. A queue holds the messages of one source about one subject; only its first one is ever tried. Its
 * row is what two processes that send agree on, and what puts messages of a queue into one order: whoever changes
 * anything in a queue changes its row first, and so waits for whoever does.
 */
final class QueueRows {
    /** Nothing to deliver. */
    static final String IDLE = "IDLE";
    /** The first message is tried when it is due; while it is being tried, that is when the lease ends. */
    static final String READY = "READY";
    /** The first message waits for a person. */
    static final String WAITING = "WAITING";
    /** The far side wants nothing any more of the first message's source and kind. */
    static final String PAUSED = "PAUSED";

    static final long NEVER = Long.MAX_VALUE;
    static final String NOBODY = "";

    private QueueRows() {}

    /** Takes the next place in a queue, which is ready from now on if it was idle. */
    static long nextPlace(Connection connection, String queue, long now) throws SQLException {
        if (!advanced(connection, queue, now)) {
            if (inserted(connection, queue, now)) {
                return 1;
            }
            // Another transaction made it meanwhile, and has committed.
            advanced(connection, queue, now);
        }
        try (PreparedStatement select =
                Database.prepare(connection, "SELECT last_place FROM " + QUEUE + " WHERE queue_key = ?")) {
            select.setString(1, queue);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static boolean advanced(Connection connection, String queue, long now) throws SQLException {
        // The due time comes first: some databases let a later assignment see an earlier one.
        return Database.update(
                        connection,
                        "UPDATE " + QUEUE + " SET last_place = last_place + 1, "
                                + "due = CASE WHEN state = 'IDLE' THEN ? ELSE due END, "
                                + "state = CASE WHEN state = 'IDLE' THEN 'READY' ELSE state END WHERE queue_key = ?",
                        row -> {
                            row.setLong(1, now);
                            row.setString(2, queue);
                        })
                == 1;
    }

    private static boolean inserted(Connection connection, String queue, long now) throws SQLException {
        return Database.inserted(
                connection,
                "INSERT INTO " + QUEUE + " (queue_key, last_place, state, due, holder) VALUES (?, 1, ?, ?, ?)",
                row -> {
                    row.setString(1, queue);
                    row.setString(2, READY);
                    row.setLong(3, now);
                    row.setString(4, NOBODY);
                });
    }

    /** Keeps everybody else from changing anything in a queue until this transaction ends. */
    static void lock(Connection connection, String queue) throws SQLException {
        Database.update(
                connection,
                "UPDATE " + QUEUE + " SET last_place = last_place WHERE queue_key = ?",
                row -> row.setString(1, queue));
    }

    /** Takes the lease of a queue that is due. */
    static boolean leased(Connection connection, String queue, long now, long until, String holder)
            throws SQLException {
        return Database.update(
                        connection,
                        "UPDATE " + QUEUE + " SET due = ?, holder = ? "
                                + "WHERE queue_key = ? AND state = 'READY' AND due <= ?",
                        row -> {
                            row.setLong(1, until);
                            row.setString(2, holder);
                            row.setString(3, queue);
                            row.setLong(4, now);
                        })
                == 1;
    }

    /** Gives the lease back; false where another holds it by now, who then says how the queue goes on. */
    static boolean givenBack(Connection connection, String queue, String holder) throws SQLException {
        return Database.update(
                        connection, "UPDATE " + QUEUE + " SET holder = '' WHERE queue_key = ? AND holder = ?", row -> {
                            row.setString(1, queue);
                            row.setString(2, holder);
                        })
                == 1;
    }

    /** Lets a queue, whose row this transaction has changed, go on as what is in it says. */
    static void settle(Connection connection, String queue, long due) throws SQLException {
        if (holds(connection, queue, State.GIVEN_UP) || holds(connection, queue, State.REFUSED)) {
            set(connection, queue, WAITING, NEVER);
        } else if (holds(connection, queue, State.PENDING)) {
            set(connection, queue, READY, due);
        } else {
            set(connection, queue, IDLE, NEVER);
        }
    }

    /** Lets a queue that would go on rest until its source is resumed. */
    static void pauseReady(Connection connection, String queue) throws SQLException {
        Database.update(
                connection,
                "UPDATE " + QUEUE + " SET due = ?, state = 'PAUSED' WHERE queue_key = ? AND state = 'READY'",
                row -> {
                    row.setLong(1, NEVER);
                    row.setString(2, queue);
                });
    }

    private static void set(Connection connection, String queue, String state, long due) throws SQLException {
        Database.update(connection, "UPDATE " + QUEUE + " SET state = ?, due = ? WHERE queue_key = ?", row -> {
            row.setString(1, state);
            row.setLong(2, due);
            row.setString(3, queue);
        });
    }

    /** A queue that waits for its next attempt, and is not being tried at this moment, is due now. */
    static boolean broughtForward(Connection connection, String queue, long now) throws SQLException {
        return Database.update(
                        connection,
                        "UPDATE " + QUEUE
                                + " SET due = ? WHERE queue_key = ? AND state = 'READY' AND due > ? AND holder = ''",
                        row -> {
                            row.setLong(1, now);
                            row.setString(2, queue);
                            row.setLong(3, now);
                        })
                == 1;
    }

    /** All such queues; how many there are. */
    static int allBroughtForward(Connection connection, long now) throws SQLException {
        return Database.update(
                connection,
                "UPDATE " + QUEUE + " SET due = ? WHERE state = 'READY' AND due > ? AND holder = ''",
                row -> {
                    row.setLong(1, now);
                    row.setLong(2, now);
                });
    }

    /** Ends every lease: for a store whose only process has just started. */
    static void endLeases(Connection connection) throws SQLException {
        Database.update(
                connection,
                "UPDATE " + QUEUE + " SET due = 0, holder = ? WHERE state = 'READY' AND holder <> ''",
                row -> row.setString(1, NOBODY));
    }

    static boolean isHeld(Connection connection, String queue) throws SQLException {
        try (PreparedStatement select = Database.prepare(
                connection, "SELECT 1 FROM " + QUEUE + " WHERE queue_key = ? AND state = 'READY' AND holder <> ''")) {
            select.setString(1, queue);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean holds(Connection connection, String queue, State state) throws SQLException {
        try (PreparedStatement select =
                Database.prepare(connection, "SELECT place FROM " + MESSAGE + " WHERE queue_key = ? AND state = ?")) {
            select.setMaxRows(1);
            select.setString(1, queue);
            select.setString(2, state.name());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
