package socialvalue.plugin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import socialvalue.plugin.outbox.DriverDataSource;
import socialvalue.plugin.outbox.EmbeddedStore;
import socialvalue.plugin.outbox.JdbcOutbox;
import socialvalue.plugin.outbox.Sender;
import socialvalue.plugin.outbox.SpooledOutbox;
import socialvalue.plugin.outbox.Waiting;

/** Where everything is kept: the portal's own database, or one in a file, and a file beside for when that fails. */
final class Store implements AutoCloseable {
    private static final String SPOOL = "outbox.spool";

    private final Optional<EmbeddedStore> embedded;
    private final JdbcOutbox outbox;
    private final Optional<String> source;
    private final SpooledOutbox spooled;

    private Store(Optional<EmbeddedStore> embedded, JdbcOutbox outbox, Optional<String> source, Path folder) {
        this.embedded = embedded;
        this.outbox = outbox;
        this.source = source;
        this.spooled = new SpooledOutbox(outbox, folder.resolve(SPOOL));
    }

    /** One of the plugin's own: everything in it is sent. */
    static Store inFolder(Path folder, Clock clock) {
        EmbeddedStore embedded = EmbeddedStore.open(folder);
        return new Store(Optional.of(embedded), embedded.outbox(clock), Optional.empty(), folder);
    }

    /** One that several plugins may share: each sends what is of its own source. */
    static Store inDatabase(DriverDataSource database, URI source, Path folder, Clock clock) {
        return new Store(Optional.empty(), new JdbcOutbox(database, clock), Optional.of(source.toString()), folder);
    }

    JdbcOutbox outbox() {
        return outbox;
    }

    SpooledOutbox spooled() {
        return spooled;
    }

    /** How its messages are sent. */
    Sender.Settings settings() {
        return source.map(Sender.Settings.USUAL::of).orElse(Sender.Settings.USUAL);
    }

    /** What it holds of those messages. */
    Waiting waiting(int most) {
        return source.map(each -> outbox.waiting(each, most)).orElseGet(() -> outbox.waiting(most));
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedStore::close);
    }
}
