package socialvalue.plugin.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections and transactions, and the tables made before the first of them. */
final class Database {
    /** Nothing asked here takes long: a portal does not wait for ever because its database does. */
    private static final int PATIENCE_SECONDS = (int) Duration.ofSeconds(10).toSeconds();

    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final AfterCommit afterCommit;
    private volatile boolean tablesMade;

    /** @param afterCommit done on the same connection after what must be durable was committed */
    Database(DataSource dataSource, AfterCommit afterCommit) {
        this.dataSource = dataSource;
        this.afterCommit = afterCommit;
    }

    /** What a store needs besides the commit to have written to the medium. */
    interface AfterCommit {
        void on(Connection connection) throws SQLException;
    }

    /**
     * Something done in a transaction; done again from the start where the database gave it up in favour of another.
     */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Fills the parameters of a statement. */
    interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    /** @throws OutboxFailure with nothing changed */
    <T> T transaction(String purpose, Work<T> work) {
        return transaction(purpose, work, connection -> {});
    }

    /** The same, and what was written is on the medium on return. */
    <T> T durably(String purpose, Work<T> work) {
        return transaction(purpose, work, afterCommit);
    }

    private <T> T transaction(String purpose, Work<T> work, AfterCommit then) {
        makeTables();
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, then);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !gaveWayToAnother(e)) {
                    throw new OutboxFailure("the outbox cannot " + purpose, e);
                }
            }
        }
    }

    private <T> T once(Work<T> work, AfterCommit then) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(before);
            }
            then.on(connection);
            return result;
        }
    }

    private static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    void makeTables() {
        if (tablesMade) {
            return;
        }
        synchronized (this) {
            if (tablesMade) {
                return;
            }
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                Tables.makeAbsent(connection);
                tablesMade = true;
            } catch (SQLException e) {
                throw new OutboxFailure("the outbox cannot make its tables", e);
            }
        }
    }

    /** Inserts a row, or finds that it is there; the transaction goes on in either case. */
    static boolean inserted(Connection connection, String sql, Parameters parameters) throws SQLException {
        // Some databases let nothing more be done after a refused statement, except from a savepoint.
        Savepoint savepoint = connection.setSavepoint();
        try {
            update(connection, sql, parameters);
            return true;
        } catch (SQLException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            connection.rollback(savepoint);
            return false;
        }
    }

    static int update(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql)) {
            parameters.on(statement);
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(PATIENCE_SECONDS);
        return statement;
    }

    /** SQLState class 23: a constraint was violated. */
    private static boolean isDuplicate(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }

    /** SQLState class 40: rolled back because of another transaction. */
    private static boolean gaveWayToAnother(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("40");
    }
}
