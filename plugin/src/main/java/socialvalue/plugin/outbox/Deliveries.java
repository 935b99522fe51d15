package socialvalue.plugin.outbox;

import static socialvalue.plugin.outbox.Tables.ENDPOINT;
import static socialvalue.plugin.outbox.Tables.QUEUE;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import socialvalue.plugin.outbox.MessageRows.Kept;

/**
 * The store as one that sends sees it: takes the first message of a queue under a lease, and records what came of it.
 * All times are milliseconds since 1970.
 */
final class Deliveries {
    private final Database database;
    private final String holder;

    /** @param holder names who sends, unlike all others */
    Deliveries(Database database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    /** Some of the queues that are due, the longest due first. */
    List<String> due(long now, int most) {
        return database.transaction("find what is due", connection -> {
            try (PreparedStatement select = Database.prepare(
                    connection,
                    "SELECT queue_key FROM " + QUEUE
                            + " WHERE state = 'READY' AND due <= ? ORDER BY state, due, queue_key")) {
                select.setMaxRows(most);
                select.setLong(1, now);
                List<String> queues = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        queues.add(rows.getString(1));
                    }
                }
                return queues;
            }
        });
    }

    /** When the next queue is due, or the next lease ends. */
    OptionalLong nextDue() {
        return database.transaction("find what is due next", connection -> {
            try (PreparedStatement select = Database.prepare(
                    connection, "SELECT due FROM " + QUEUE + " WHERE state = 'READY' ORDER BY state, due, queue_key")) {
                select.setMaxRows(1);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    /** The first message of a queue, for this one alone until then; empty where another was quicker. */
    Optional<Kept> take(String queue, long now, long until) {
        return database.transaction("take a message", connection -> {
            if (!QueueRows.leased(connection, queue, now, until, holder)) {
                return Optional.empty();
            }
            Optional<Kept> first = MessageRows.first(connection, queue);
            if (first.isEmpty()) {
                QueueRows.givenBack(connection, queue, holder);
                QueueRows.settle(connection, queue, now);
            }
            return first;
        });
    }

    /** Gives a message back untried, to be tried when it is due. */
    void postpone(Kept kept, long due) {
        database.transaction("postpone a message", connection -> {
            if (QueueRows.givenBack(connection, kept.queue(), holder)) {
                QueueRows.settle(connection, kept.queue(), due);
            }
            return null;
        });
    }

    void delivered(Kept kept, long now) {
        database.transaction("record a delivery", connection -> {
            boolean held = QueueRows.givenBack(connection, kept.queue(), holder);
            MessageRows.delivered(connection, kept.key(), now);
            if (held) {
                QueueRows.settle(connection, kept.queue(), now);
            }
            return null;
        });
    }

    /** An attempt failed, and there is another. */
    void failed(Kept kept, String reason, long now, long due) {
        database.transaction("record a failure", connection -> {
            boolean held = QueueRows.givenBack(connection, kept.queue(), holder);
            boolean pending = MessageRows.tried(connection, kept.key(), reason);
            if (held) {
                QueueRows.settle(connection, kept.queue(), pending ? due : now);
            }
            return null;
        });
    }

    /** An attempt failed, and a person has to decide about the message. */
    void waits(Kept kept, State state, String reason, long now) {
        database.transaction("record a failure", connection -> {
            boolean held = QueueRows.givenBack(connection, kept.queue(), holder);
            if (MessageRows.tried(connection, kept.key(), reason)) {
                MessageRows.waits(connection, kept.key(), state, now);
            }
            if (held) {
                QueueRows.settle(connection, kept.queue(), now);
            }
            return null;
        });
    }

    /** The far side wants nothing any more of this source and kind. */
    void gone(Kept kept, String reason, long now) {
        Message message = kept.message();
        database.transaction("pause a source", connection -> {
            Database.inserted(
                    connection,
                    "INSERT INTO " + ENDPOINT + " (endpoint_key, origin, kind, reason, since) VALUES (?, ?, ?, ?, ?)",
                    row -> {
                        row.setString(1, endpoint(message));
                        row.setString(2, message.source());
                        row.setString(3, message.kind().name());
                        row.setString(4, MessageRows.shortened(reason));
                        row.setLong(5, now);
                    });
            MessageRows.tried(connection, kept.key(), reason);
            return null;
        });
        pause(kept, now);
    }

    /**
     * Gives a message back untried whose source and kind is paused; its queue goes on when it is resumed.
     *
     * @return false where it has been resumed meanwhile
     */
    boolean pause(Kept kept, long now) {
        return database.transaction("pause a queue", connection -> {
            // Changing the row waits for one who resumes the source at this moment, and finds it gone then.
            boolean paused = Database.update(
                            connection,
                            "UPDATE " + ENDPOINT + " SET since = since WHERE endpoint_key = ?",
                            row -> row.setString(1, endpoint(kept.message())))
                    == 1;
            if (QueueRows.givenBack(connection, kept.queue(), holder)) {
                QueueRows.settle(connection, kept.queue(), now);
                if (paused) {
                    QueueRows.pauseReady(connection, kept.queue());
                }
            }
            return paused;
        });
    }

    /** Which sources and kinds are paused. */
    Set<String> paused() {
        return database.transaction("find what is paused", connection -> {
            try (PreparedStatement select = Database.prepare(connection, "SELECT endpoint_key FROM " + ENDPOINT);
                    ResultSet rows = select.executeQuery()) {
                Set<String> paused = new HashSet<>();
                while (rows.next()) {
                    paused.add(rows.getString(1));
                }
                return paused;
            }
        });
    }

    /** Removes what was delivered before a time; that it was put stays known. */
    int removeDelivered(long before) {
        return database.transaction(
                "remove what was delivered long ago", connection -> MessageRows.removeDelivered(connection, before));
    }

    static String endpoint(Message message) {
        return Keys.endpoint(message.source(), message.kind());
    }
}
