package socialvalue.plugin.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets a {@link Sender} deliver in the background: when something is put, when something is due next, and from time to
 * time, since a portal's own transaction or another process may have put something. A failing store does not end it.
 */
public final class SendingThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("socialvalue.plugin.outbox");
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcOutbox outbox;
    private final Sender sender;
    private final Runnable first;
    private final InstantSource clock;
    private final Thread thread = new Thread(this::run, "social-value-outbox");
    private final Runnable waker = this::wake;
    private boolean woken;
    private boolean closed;

    /**
     * A thread that is not yet started.
     *
     * @param first done before each pass, such as {@link SpooledOutbox#takeUp()}; where it fails, the pass goes on
     */
    public SendingThread(JdbcOutbox outbox, Sender sender, Runnable first, InstantSource clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.first = first;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Starts to deliver. */
    public void start() {
        outbox.afterPut(waker);
        thread.start();
    }

    /** Has it look for something to deliver now: after a portal's own transaction put something and has committed. */
    public synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Stops delivering. What is under way is broken off, and delivered later. */
    @Override
    public void close() {
        outbox.notAfterPut(waker);
        sender.stop();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosed()) {
                pass();
            }
        } catch (InterruptedException e) {
            if (!isClosed()) {
                LOG.log(Level.WARNING, "sending was interrupted and has ended");
            }
        }
    }

    private void pass() throws InterruptedException {
        Duration pause = LOOK;
        try {
            takeFirst();
            sender.deliverDue();
            pause = untilNext(sender.nextDue());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    Level.WARNING,
                    "sending failed and is tried again: {0}",
                    e.getClass().getName());
        }
        rest(pause);
    }

    private void takeFirst() {
        try {
            first.run();
        } catch (OutboxFailure e) {
            LOG.log(Level.WARNING, "what was spooled cannot be taken up yet");
        }
    }

    private Duration untilNext(Optional<Instant> due) {
        Duration until =
                due.map(each -> Duration.between(clock.instant(), each)).orElse(LOOK);
        if (until.isNegative()) {
            return Duration.ZERO;
        }
        return until.compareTo(LOOK) < 0 ? until : LOOK;
    }

    private synchronized void rest(Duration pause) throws InterruptedException {
        if (!woken && !closed) {
            // Never zero, which would be for ever.
            wait(pause.toMillis() + 1);
        }
        woken = false;
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
