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

    private final Thread thread;

    private Background(Thread thread) {
        this.thread = thread;
    }

    static Background start(String name, Turn turn) {
        Thread thread = new Thread(() -> run(name, turn), "social-value-" + name);
        thread.setDaemon(true);
        thread.start();
        return new Background(thread);
    }

    private static void run(String name, Turn turn) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(rest(name, turn).toMillis());
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "{0} has ended", name);
        }
    }

    private static Duration rest(String name, Turn turn) throws InterruptedException {
        try {
            return turn.take();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    Level.WARNING,
                    "{0} failed and goes on: {1}",
                    name,
                    e.getClass().getName());
            return AFTER_A_FAILURE;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_IN_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
