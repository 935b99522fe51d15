package socialvalue.local;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import com.almworks.sqlite4java.SQLiteStatement;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/**
 * Which transactions are in the engine's file: it notes each by its token, in the same commit. Read over a connection
 * of its own, which sees nothing but what is committed.
 */
final class CommitLog implements AutoCloseable {
    private static final String BY_TOKEN = "SELECT 1 FROM tr WHERE TransactionId = ?";

    private final SQLiteQueue reading;

    /** Over that file, which must be there. */
    CommitLog(Path file) {
        reading = new SQLiteQueue(file.toFile()) {
            @Override
            protected SQLiteConnection openConnection() throws SQLiteException {
                return new SQLiteConnection(getDatabaseFile()).openReadonly();
            }
        };
        reading.start();
    }

    /** Whether the transaction of that token is committed. */
    boolean has(String token) {
        try {
            return reading.execute(new Lookup(token)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a commit was seen", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("commits cannot be read", e);
        }
    }

    /** What was asked before is answered. */
    @Override
    public void close() {
        try {
            reading.stop(true).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Lookup extends SQLiteJob<Boolean> {
        private final String token;

        Lookup(String token) {
            this.token = token;
        }

        @Override
        protected Boolean job(SQLiteConnection connection) throws SQLiteException {
            SQLiteStatement lookup = connection.prepare(BY_TOKEN);
            try {
                return lookup.bind(1, token).step();
            } finally {
                // Kept by the connection for the next one; while it stands at a row the log could not be given up
                lookup.dispose();
            }
        }
    }
}
