package socialvalue.plugin.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database in one file of a folder, for a portal that has none. One process at a time uses it. On systems that know
 * owners, the file is for its owner alone.
 */
public final class EmbeddedStore implements AutoCloseable {
    private static final String NAME = "outbox";
    private static final int IN_USE = 90020;
    /** Where this cannot be part of the address of the database. */
    private static final String SEPARATOR = ";";

    private final Path folder;
    private final Database database;
    private final Connection open;

    private EmbeddedStore(Path folder, Database database, Connection open) {
        this.folder = folder;
        this.database = database;
        this.open = open;
    }

    /**
     * Opens the store in a folder, made if it is absent. What a process that was killed had begun to deliver is due at
     * once.
     *
     * @throws OutboxFailure if it cannot be opened; its message says so where another process uses it
     */
    public static EmbeddedStore open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().contains(SEPARATOR)) {
            throw new IllegalArgumentException("the folder's path cannot contain '" + SEPARATOR + "'");
        }
        try {
            OwnerOnly.makeFile(absolute.resolve(NAME + ".mv.db"));
        } catch (IOException e) {
            throw new OutboxFailure("the outbox in " + absolute + " cannot be made", e);
        }
        JdbcDataSource dataSource = new JdbcDataSource();
        // Channels of the default kind are closed, and their lock is lost, when a thread that uses them is interrupted.
        dataSource.setURL("jdbc:h2:async:" + absolute.resolve(NAME) + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
        try {
            Connection open = dataSource.getConnection();
            Database database = new Database(dataSource, EmbeddedStore::onTheMedium);
            database.transaction("end the leases of a process before this one", connection -> {
                QueueRows.endLeases(connection);
                return null;
            });
            return new EmbeddedStore(absolute, database, open);
        } catch (SQLException e) {
            throw new OutboxFailure(
                    e.getErrorCode() == IN_USE
                            ? "the outbox in " + absolute + " is in use by another process"
                            : "the outbox in " + absolute + " cannot be opened",
                    e);
        }
    }

    /** An outbox in this store. */
    public JdbcOutbox outbox(InstantSource clock) {
        return new JdbcOutbox(database, clock);
    }

    /** A commit alone leaves what was written to the operating system, which loses it when the power fails. */
    private static void onTheMedium(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** Closes the store for good: what uses it is stopped before. */
    @Override
    public void close() {
        try (Statement statement = open.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new OutboxFailure("the outbox in " + folder + " cannot be closed", e);
        }
    }
}
