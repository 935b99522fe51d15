package socialvalue.plugin;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/** Portals' own databases, in memory, that cannot be reached when a test says so. */
final class FailingDriver implements Driver {
    private static final String PREFIX = "jdbc:failing:";
    private static final Map<String, Boolean> AWAY = new ConcurrentHashMap<>();

    static {
        try {
            DriverManager.registerDriver(new FailingDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private FailingDriver() {}

    /** The address of a new database. */
    static String database() {
        return PREFIX + UUID.randomUUID();
    }

    static void away(String database, boolean away) {
        AWAY.put(database, away);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public Connection connect(String url, Properties account) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        if (AWAY.getOrDefault(url, false)) {
            throw new SQLException("the database is away", "08001");
        }
        return DriverManager.getConnection(
                "jdbc:h2:mem:" + url.substring(PREFIX.length()) + ";DB_CLOSE_DELAY=-1", account);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties account) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("example");
    }
}
