package socialvalue.local;

import com.almworks.sqlite4java.SQLiteBusyException;
import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * DynamoDB Local inside this process, on disk.
 *
 * <p>Must be closed: its threads would keep the JVM alive for ever.
 */
public final class LocalTable implements AutoCloseable {
    private static final String FILE = "table.db";
    private static final int ATTEMPTS = 500;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(20);
    // Writes whole stack traces to the terminal; what goes wrong reaches us as exceptions. A filter, because DynamoDB
    // Local
    // sets the level; held here, because the logging system keeps loggers weakly and would forget it
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final Path file;
    private final AmazonDynamoDBLocal database;
    private final DynamoDbClient engine;
    private final CommitLog committed;
    private final DynamoDbClient client;

    private LocalTable(Path file, AmazonDynamoDBLocal database, DynamoDbClient engine) {
        this.file = file;
        this.database = database;
        this.engine = engine;
        this.committed = new CommitLog(file);
        this.client = CommittedTransactions.of(engine, committed);
    }

    /**
     * Opens the database kept in a folder, creating it where there is none.
     *
     * @throws CannotRun if its file cannot be opened
     */
    public static LocalTable open(LocalFolder folder) {
        Path file = folder.path().resolve(FILE);
        SQLITE.setFilter(logged -> false);
        try {
            return open(file);
        } catch (SQLiteException | RuntimeException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            throw cannotOpen(folder, file, e);
        }
    }

    private static LocalTable open(Path file) throws SQLiteException {
        boolean telemetryOff = true;
        AmazonDynamoDBLocal database = DynamoDBEmbedded.create(file.toFile(), telemetryOff);
        DynamoDbClient engine = database.dynamoDbClient();
        try {
            engine.listTables();
            journal(file, "WAL");
            return new LocalTable(file, database, engine);
        } catch (SQLiteException | RuntimeException e) {
            engine.close();
            database.shutdown();
            throw e;
        }
    }

    /** The client for everything kept here; closed with the table. */
    public DynamoDbClient client() {
        return client;
    }

    /**
     * How the file is written. With a write-ahead log a transaction is as durable as with the journal that is usual,
     * and waits for the disk once instead of several times. It is changed at a moment when the engine, which has
     * threads of its own, is not at the file.
     */
    private static void journal(Path file, String mode) throws SQLiteException {
        SQLiteConnection connection = new SQLiteConnection(file.toFile());
        try {
            connection.open(true);
            for (int attempt = 1; !isSet(connection, mode, attempt == ATTEMPTS); attempt++) {
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        } finally {
            connection.dispose();
        }
    }

    private static boolean isSet(SQLiteConnection connection, String mode, boolean last) throws SQLiteException {
        try {
            connection.exec("PRAGMA journal_mode = " + mode);
            return true;
        } catch (SQLiteBusyException busy) {
            if (last) {
                throw busy;
            }
            return false;
        }
    }

    /**
     * Creates a table on demand capacity, with two string keys, unless it exists.
     *
     * @throws CannotRun if one of that name exists with other keys
     */
    public void createIfAbsent(String table, String partitionKey, String sortKey) {
        List<KeySchemaElement> keys = List.of(key(partitionKey, KeyType.HASH), key(sortKey, KeyType.RANGE));
        try {
            if (!client.describeTable(r -> r.tableName(table))
                    .table()
                    .keySchema()
                    .equals(keys)) {
                throw CannotRun.because(
                        "The table kept on this machine was made by an earlier version; start with --fresh.");
            }
        } catch (ResourceNotFoundException absent) {
            client.createTable(r -> r.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(string(partitionKey), string(sortKey))
                    .keySchema(keys));
        }
    }

    /** The engine closes its file a moment later; once the log can be given up, it has. */
    @Override
    public void close() {
        committed.close();
        engine.close();
        database.shutdown();
        try {
            journal(file, "DELETE");
        } catch (SQLiteException open) {
            throw new IllegalStateException("the database " + file + " is not closed", open);
        }
    }

    private static CannotRun cannotOpen(LocalFolder folder, Path file, Throwable cause) {
        return CannotRun.because(
                folder.full()
                        ? folder.fullSentence()
                        : "The database " + file + " cannot be opened ("
                                + cause.getClass().getSimpleName()
                                + "); if an interrupted disk damaged it, start with --fresh.",
                cause);
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
