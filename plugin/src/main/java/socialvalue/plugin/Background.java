package socialvalue.plugin;

import java.lang.System.Logger.Level;
import java.time.Duration;

/** A thread that does one thing over and over until it is closed; a failure is told, and it goes on. */
final class Background implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("socialvalue.plugin");
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final long PATIENCE_IN_MILLISECONDS = 10_000;

    /** One turn. */
    interface Turn {
        /** Takes a turn, and says how long to rest after it. */
        Duration take() throws InterruptedException;
    }

    private final String name;
    private final Turn turn;
    private final Thread thread;
    private volatile boolean closed;

    private Background(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
        this.thread = new Thread(this::run, "social-value-" + name);
        thread.setDaemon(true);
    }

    static Background start(String name, Turn turn) {
        Background started = new Background(name, turn);
        started.thread.start();
        return started;
    }

    private void run() {
        try {
            while (!closed) {
                Thread.sleep(rest().toMillis());
            }
        } catch (InterruptedException e) {
            LOG.log(closed ? Level.DEBUG : Level.WARNING, "{0} was interrupted and has ended", name);
        }
    }

    private Duration rest() throws InterruptedException {
        try {
            return turn.take();
        } catch (RuntimeException | LinkageError e) {
            if (closed) {
                // What it was in the middle of was interrupted, and may have said so in its own way
                throw new InterruptedException();
            }
            LOG.log(
                    Level.WARNING,
                    "{0} failed and goes on: {1}",
                    name,
                    e.getClass().getName());
            return AFTER_A_FAILURE;
        }
    }

    /** Interrupts what it does, and waits for its end. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE_IN_MILLISECONDS);
            if (thread.isAlive()) {
                LOG.log(Level.WARNING, "{0} does not end", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
