package socialvalue.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import socialvalue.procurement.PortalId;

/**
 * Everything running on this machine, put together from the template as a deployment would be.
 *
 * <p>The port is taken before the folder is touched, so that a system that cannot start leaves everything as it was.
 */
public final class LocalSystem implements AutoCloseable {
    /** The name of the one table. */
    public static final String TABLE = "social-value";

    private static final String QUEUES = "queues";
    private static final String PARTITION_KEY = "pk";
    private static final String SORT_KEY = "sk";
    private static final Duration VISIBILITY_DELAY = Duration.ofSeconds(2);

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final TemplateRoutes template;
    private final HttpFront front;
    private final LocalFolder folder;
    private final LocalTable table;
    private final SteppableClock clock;
    private final Tokens tokens;
    private final PortalSecretsFile portalSecrets;
    private final Map<String, LocalQueue> queues = new LinkedHashMap<>();

    private LocalSystem(Path template, Path path, int port, boolean fresh, PrintStream faults) {
        try {
            this.template = TemplateRoutes.read(template);
            this.front = HttpFront.bind(port);
            closing.push(front::close);
            this.folder = LocalFolder.open(path, fresh);
            closing.push(folder::close);
            this.clock = SteppableClock.of(folder.path(), InstantSource.system());
            this.tokens = Tokens.of(folder.path(), clock);
            this.table = LocalTable.open(folder);
            closing.push(table::close);
            this.portalSecrets = new PortalSecretsFile(folder.path());
            this.template.queues().forEach((name, reader) -> {
                QueueFolder kept = new QueueFolder(folder.path().resolve(QUEUES).resolve(name));
                LocalQueue queue = new LocalQueue(name, kept, clock, VISIBILITY_DELAY, reader.mostReceives(), faults);
                queues.put(name, queue);
                closing.push(queue::close);
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything.
     *
     * @param template the deployment's template
     * @param folder where everything is kept
     * @param port 0 for any that is free
     * @param fresh whether to forget what an earlier run left
     * @param faults where faults are reported, without anything of an event
     * @throws CannotRun if something on this machine is in the way
     */
    static LocalSystem start(
            Path template, Path folder, int port, boolean fresh, Assembly assembly, PrintStream faults) {
        LocalSystem system = new LocalSystem(template, folder, port, fresh, faults);
        try {
            createTable(system.table);
            HandlerFactory handlers = assembly.handlers(system);
            system.template.queues().forEach((name, reader) -> {
                RequestStreamHandler handler = handlers.handler(reader.handler());
                system.queues.get(name).deliverTo(reader.function(), handler);
            });
            Gateway gateway =
                    new Gateway(system.template.routes(), handlers, system.tokens, Gateway.LONGEST_CALL, faults);
            system.serve(gateway, faults);
            return system;
        } catch (RuntimeException e) {
            boolean full = system.folder.full();
            system.close();
            throw full ? CannotRun.because(system.folder.fullSentence(), e) : e;
        }
    }

    /** Creates the one table, unless it is there. */
    static void createTable(LocalTable table) {
        table.createIfAbsent(TABLE, PARTITION_KEY, SORT_KEY);
    }

    private void serve(Gateway gateway, PrintStream faults) {
        front.serve(gateway, clock, faults);
        // Taken first, but from now on the first to be closed: nothing may be asked of what is closing
        closing.push(closing.removeLast());
    }

    /** Has something that stands beside the system stopped before anything of the system is. */
    synchronized void beside(Runnable close) {
        closing.push(close);
    }

    /** Where the API answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    /** The folder in which everything is kept. */
    public LocalFolder folder() {
        return folder;
    }

    /** The table's database. */
    public LocalTable table() {
        return table;
    }

    /** The one clock of everything here. */
    public SteppableClock clock() {
        return clock;
    }

    /** The identity provider. */
    public Tokens tokens() {
        return tokens;
    }

    /** The document that names the secrets of portals, as it is at the moment. */
    String portalSecrets() {
        return portalSecrets.document();
    }

    /**
     * What a portal is to sign its events with, as Standard Webhooks writes it. It is made when it is first asked for,
     * and the same from then on.
     */
    public String portalSecret(PortalId portal) {
        return portalSecrets.secretOf(portal);
    }

    /** What the template says about events. */
    public TemplateRoutes template() {
        return template;
    }

    /**
     * A queue of the template.
     *
     * @param name its logical identifier
     * @throws CannotRun if no function of the template reads such a queue
     */
    public LocalQueue queue(String name) {
        LocalQueue queue = queues.get(name);
        if (queue == null) {
            throw CannotRun.because("No function of the template reads a queue " + name + ".");
        }
        return queue;
    }

    /** Stops everything, the last started first; calling it again does nothing. */
    @Override
    public synchronized void close() {
        RuntimeException failure = null;
        while (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
