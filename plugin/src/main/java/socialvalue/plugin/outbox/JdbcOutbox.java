package socialvalue.plugin.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/**
 * An outbox in a database: the portal's own, or the {@link EmbeddedStore} of a portal that has none. Its tables, all
 * named {@code social_value_...}, are made on first use. Several processes may share one database. Safe for use by
 * several threads.
 */
public final class JdbcOutbox implements Outbox, Checkpoints {
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_VALUE = 4_000;

    private final Database database;
    private final WaitingRoom waitingRoom;
    private final InstantSource clock;
    private final List<Runnable> afterPut = new CopyOnWriteArrayList<>();

    /**
     * An outbox in the portal's own database.
     *
     * @param dataSource gives connections whose transactions the outbox itself may begin and end
     * @param clock tells when messages are put and are due
     */
    public JdbcOutbox(DataSource dataSource, InstantSource clock) {
        this(new Database(dataSource, connection -> {}), clock);
    }

    JdbcOutbox(Database database, InstantSource clock) {
        this.database = database;
        this.waitingRoom = new WaitingRoom(database);
        this.clock = clock;
    }

    @Override
    public boolean put(Message message) {
        return woken(database.durably("keep a message", connection -> MessageRows.put(connection, message, now())));
    }

    /**
     * Keeps a message in a transaction of the portal's own: it is kept if that commits, together with what else the
     * portal wrote in it. Until then, another transaction that puts a message about the same subject waits.
     *
     * @param connection in the database of this outbox, not committing by itself
     * @return whether it was new; false where one of the same source and identifier was put before
     * @throws OutboxFailure if it cannot be kept: the transaction is as it was before, and can go on
     */
    public boolean put(Connection connection, Message message) {
        database.makeTables();
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("the connection commits by itself: there is no transaction");
            }
            Savepoint before = connection.setSavepoint();
            try {
                return MessageRows.put(connection, message, now());
            } catch (SQLException e) {
                connection.rollback(before);
                throw e;
            }
        } catch (SQLException e) {
            throw new OutboxFailure("the outbox cannot keep a message", e);
        }
    }

    @Override
    public Optional<String> read(String name) {
        return database.transaction("read a checkpoint", connection -> {
            try (PreparedStatement select =
                    Database.prepare(connection, "SELECT kept FROM " + Tables.CHECKPOINT + " WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** @throws IllegalArgumentException if the name is longer than 400 characters or the value than 4,000 */
    @Override
    public void write(String name, String value) {
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("a checkpoint is too long");
        }
        database.durably("keep a checkpoint", connection -> {
            if (!written(connection, name, value)
                    && !Database.inserted(
                            connection, "INSERT INTO " + Tables.CHECKPOINT + " (name, kept) VALUES (?, ?)", row -> {
                                row.setString(1, name);
                                row.setString(2, value);
                            })) {
                written(connection, name, value);
            }
            return null;
        });
    }

    private static boolean written(Connection connection, String name, String value) throws SQLException {
        return Database.update(connection, "UPDATE " + Tables.CHECKPOINT + " SET kept = ? WHERE name = ?", row -> {
                    row.setString(1, value);
                    row.setString(2, name);
                })
                == 1;
    }

    /**
     * What is kept here and what waits for a person.
     *
     * @param most how many of those that wait are told at most
     */
    public Waiting waiting(int most) {
        return waitingRoom.look(most);
    }

    /**
     * Has a message tried again now, with all attempts of the schedule before it: one that was given up or refused, or
     * one that waits for its next attempt.
     *
     * @return false where it is not waiting for that
     */
    public boolean retry(String source, String id) {
        return woken(waitingRoom.retry(Keys.message(source, id), now()));
    }

    /**
     * Has everything tried again now that was given up or refused, or that waits for its next attempt.
     *
     * @return how many messages that is
     */
    public int retryAll() {
        int messages = waitingRoom.retryAll(now());
        woken(messages > 0);
        return messages;
    }

    /**
     * Decides that a message is never delivered. It is kept for ever with the reason and the time; later messages about
     * the same subject go on.
     *
     * @param reason why, in a person's words
     * @return false where there is no such message, or where it has been delivered or set aside before
     */
    public boolean setAside(String source, String id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a message is set aside for a reason");
        }
        return woken(waitingRoom.setAside(Keys.message(source, id), reason, now()));
    }

    /**
     * Has the messages of a source delivered again that the far side wanted no more.
     *
     * @return false where the source was not paused
     */
    public boolean resume(String source) {
        return woken(waitingRoom.resume(source, now()));
    }

    private boolean woken(boolean something) {
        if (something) {
            afterPut.forEach(Runnable::run);
        }
        return something;
    }

    Deliveries deliveries(String holder) {
        return new Deliveries(database, holder);
    }

    /** Has something run whenever there is something to deliver. */
    void afterPut(Runnable run) {
        afterPut.add(run);
    }

    void notAfterPut(Runnable run) {
        afterPut.remove(run);
    }

    private long now() {
        return clock.millis();
    }
}
