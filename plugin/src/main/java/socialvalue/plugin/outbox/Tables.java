package socialvalue.plugin.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tables, made where they are absent. What is looked up often is a unique constraint of its table, so that a table
 * is never there without its indexes, and no database needs a dialect for them.
 */
final class Tables {
    static final String KNOWN = "social_value_known";
    static final String QUEUE = "social_value_queue";
    static final String MESSAGE = "social_value_message";
    static final String ENDPOINT = "social_value_endpoint";
    static final String CHECKPOINT = "social_value_checkpoint";

    private static final String POSTGRESQL_DUPLICATE = "42P07";

    private Tables() {}

    /** Makes those that are absent. The connection commits each statement by itself. */
    static void makeAbsent(Connection connection) throws SQLException {
        for (Map.Entry<String, String> table :
                definitions(connection.getMetaData().getDatabaseProductName()).entrySet()) {
            if (!exists(connection, table.getKey())) {
                make(connection, table.getKey(), table.getValue());
            }
        }
    }

    private static void make(Connection connection, String name, String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + columns + ")");
        } catch (SQLException e) {
            // Another process may have made it meanwhile.
            if (!POSTGRESQL_DUPLICATE.equals(e.getSQLState()) && !exists(connection, name)) {
                throw e;
            }
        }
    }

    private static boolean exists(Connection connection, String name) {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT 1 FROM " + name + " WHERE 1 = 0").close();
            return true;
        } catch (SQLException e) {
            // Absent, or not readable: then making it fails too, with the database's own reason.
            return false;
        }
    }

    private static Map<String, String> definitions(String product) {
        String bytes = bytes(product);
        Map<String, String> definitions = new LinkedHashMap<>();
        definitions.put(KNOWN, "message_key CHAR(64) NOT NULL PRIMARY KEY");
        definitions.put(
                QUEUE,
                "queue_key CHAR(64) NOT NULL PRIMARY KEY, last_place BIGINT NOT NULL, state VARCHAR(10) NOT NULL, "
                        + "due BIGINT NOT NULL, holder VARCHAR(40) NOT NULL, UNIQUE (state, due, queue_key)");
        definitions.put(
                MESSAGE,
                "message_key CHAR(64) NOT NULL PRIMARY KEY, queue_key CHAR(64) NOT NULL, place BIGINT NOT NULL, "
                        + "origin VARCHAR(500) NOT NULL, message_id VARCHAR(2000) NOT NULL, "
                        + "subject VARCHAR(2000) NOT NULL, kind VARCHAR(20) NOT NULL, body " + bytes + ", "
                        + "state VARCHAR(10) NOT NULL, attempts INTEGER NOT NULL, reason VARCHAR(500) NOT NULL, "
                        + "put_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, "
                        + "UNIQUE (queue_key, state, place), UNIQUE (state, changed_at, message_key)");
        definitions.put(
                ENDPOINT,
                "endpoint_key CHAR(64) NOT NULL PRIMARY KEY, origin VARCHAR(500) NOT NULL, kind VARCHAR(20) NOT NULL, "
                        + "reason VARCHAR(500) NOT NULL, since BIGINT NOT NULL");
        definitions.put(CHECKPOINT, "name VARCHAR(400) NOT NULL PRIMARY KEY, kept VARCHAR(4000) NOT NULL");
        return definitions;
    }

    /** What the database calls a column of bytes: the one thing on which they do not agree. */
    private static String bytes(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("sql server")) {
            return "VARBINARY(MAX)";
        }
        if (name.contains("mysql") || name.contains("mariadb")) {
            return "LONGBLOB";
        }
        return name.contains("postgresql") || name.equals("h2") ? "BYTEA" : "BLOB";
    }
}
