package socialvalue.plugin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import socialvalue.plugin.outbox.DriverDataSource;
import socialvalue.plugin.outbox.EmbeddedStore;
import socialvalue.plugin.outbox.JdbcOutbox;
import socialvalue.plugin.outbox.SpooledOutbox;

/** Where everything is kept: the portal's own database, or one in a file, and a file beside for when that fails. */
final class Store implements AutoCloseable {
    private static final String SPOOL = "outbox.spool";

    private final Optional<EmbeddedStore> embedded;
    private final JdbcOutbox outbox;
    private final SpooledOutbox spooled;

    private Store(Optional<EmbeddedStore> embedded, JdbcOutbox outbox, Path folder) {
        this.embedded = embedded;
        this.outbox = outbox;
        this.spooled = new SpooledOutbox(outbox, folder.resolve(SPOOL));
    }

    static Store inFolder(Path folder, Clock clock) {
        EmbeddedStore embedded = EmbeddedStore.open(folder);
        return new Store(Optional.of(embedded), embedded.outbox(clock), folder);
    }

    static Store inDatabase(DriverDataSource database, Path folder, Clock clock) {
        return new Store(Optional.empty(), new JdbcOutbox(database, clock), folder);
    }

    JdbcOutbox outbox() {
        return outbox;
    }

    SpooledOutbox spooled() {
        return spooled;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedStore::close);
    }
}
