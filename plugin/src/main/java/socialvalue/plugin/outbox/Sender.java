package socialvalue.plugin.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import socialvalue.plugin.outbox.MessageRows.Kept;

/**
 * Delivers what is in an outbox, each message at least once. Of the messages of one source about one subject only the
 * oldest is tried, so that they arrive in the order in which they were put; other subjects go on meanwhile.
 *
 * <p>What failed is tried again by the schedule; what failed too often, or is refused, waits for a person and with it
 * what stands behind it; where the far side wants nothing any more, all of that source and kind waits. Who sends holds
 * a lease of the subject: several senders, of one process or of several, do not try the same message at once unless one
 * takes longer than its lease.
 */
public final class Sender {
    private static final System.Logger LOG = System.getLogger("socialvalue.plugin.outbox");
    private static final int AT_ONCE = 100;
    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final Map<Message.Kind, Courier> couriers;
    private final InstantSource clock;
    private final RetrySchedule schedule;
    private final Settings settings;
    private final Map<String, Instant> busyUntil = new HashMap<>();
    private final Object carrying = new Object();
    private Instant nextRemoval = Instant.MIN;
    private Thread carrier;
    private volatile boolean stopped;

    /**
     * How a sender goes about it.
     *
     * @param lease how long a message is for one sender alone: longer than any courier takes
     * @param keep how long a delivered message is still shown; that it was put stays known for ever
     */
    public record Settings(Duration lease, Duration keep) {
        /** A lease of two minutes; thirty days. */
        public static final Settings USUAL = new Settings(Duration.ofMinutes(2), Duration.ofDays(30));
    }

    /**
     * A sender that does nothing until it is told to.
     *
     * @param couriers who delivers each kind; a kind without one is refused, and waits
     */
    public Sender(
            JdbcOutbox outbox,
            Map<Message.Kind, Courier> couriers,
            InstantSource clock,
            RetrySchedule schedule,
            Settings settings) {
        this.deliveries = outbox.deliveries(UUID.randomUUID().toString());
        this.couriers = Map.copyOf(couriers);
        this.clock = clock;
        this.schedule = schedule;
        this.settings = settings;
    }

    /**
     * Tries everything that is due by now, until nothing is. For one thread at a time.
     *
     * @return how many attempts were made
     * @throws InterruptedException if the thread was interrupted in an attempt, which then does not count
     * @throws OutboxFailure if the store fails: what was delivered but not recorded is delivered again
     */
    public int deliverDue() throws InterruptedException {
        removeWhatIsOld();
        Set<String> paused = deliveries.paused();
        int attempts = 0;
        List<String> due = deliveries.due(now(), AT_ONCE);
        while (!due.isEmpty() && !stopped) {
            for (String queue : due) {
                if (stopped) {
                    break;
                }
                Optional<Kept> taken = deliveries.take(
                        queue, now(), clock.instant().plus(settings.lease()).toEpochMilli());
                if (taken.isPresent() && tried(taken.get(), paused)) {
                    attempts++;
                }
            }
            due = deliveries.due(now(), AT_ONCE);
        }
        return attempts;
    }

    /** When something is due next, or a lease ends; empty where nothing is to be delivered. */
    public Optional<Instant> nextDue() {
        return deliveries.nextDue().stream().mapToObj(Instant::ofEpochMilli).findFirst();
    }

    private boolean tried(Kept kept, Set<String> paused) throws InterruptedException {
        String endpoint = Deliveries.endpoint(kept.message());
        if (paused.contains(endpoint)) {
            if (!deliveries.pause(kept, now())) {
                paused.remove(endpoint);
            }
            return false;
        }
        Instant busy = busyUntil.getOrDefault(endpoint, Instant.MIN);
        if (busy.isAfter(clock.instant())) {
            deliveries.postpone(kept, busy.toEpochMilli());
            return false;
        }
        busyUntil.remove(endpoint);
        record(kept, attempt(kept), endpoint, paused);
        return true;
    }

    private Receipt attempt(Kept kept) throws InterruptedException {
        Courier courier = couriers.get(kept.message().kind());
        if (courier == null) {
            return Receipt.refused("no courier for " + kept.message().kind());
        }
        try {
            return carried(courier, kept.message());
        } catch (InterruptedException e) {
            deliveries.postpone(kept, now());
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Receipt.failed(e.getClass().getName());
        }
    }

    private Receipt carried(Courier courier, Message message) throws InterruptedException {
        synchronized (carrying) {
            if (stopped) {
                throw new InterruptedException();
            }
            carrier = Thread.currentThread();
        }
        try {
            return Objects.requireNonNull(courier.deliver(message));
        } finally {
            synchronized (carrying) {
                carrier = null;
                if (stopped) {
                    // It was meant for the courier, and must not reach the database.
                    Thread.interrupted();
                }
            }
        }
    }

    /**
     * Ends a pass that is under way and has none begin. A thread is interrupted only while it delivers: some databases
     * do not outlive the interruption of a thread that uses them.
     */
    void stop() {
        synchronized (carrying) {
            stopped = true;
            if (carrier != null) {
                carrier.interrupt();
            }
        }
    }

    private void record(Kept kept, Receipt receipt, String endpoint, Set<String> paused) {
        switch (receipt.outcome()) {
            case DELIVERED -> deliveries.delivered(kept, now());
            case REFUSED -> waits(kept, State.REFUSED, receipt.reason());
            case GONE -> {
                LOG.log(
                        Level.WARNING,
                        "{0} wants no more of {1}: {2}",
                        kept.message().kind(),
                        source(kept),
                        receipt.reason());
                deliveries.gone(kept, receipt.reason(), now());
                paused.add(endpoint);
            }
            case FAILED -> failed(kept, receipt);
            case BUSY -> {
                receipt.notBefore()
                        .map(RetrySchedule::followed)
                        .ifPresent(
                                wish -> busyUntil.put(endpoint, clock.instant().plus(wish)));
                failed(kept, receipt);
            }
        }
    }

    private void failed(Kept kept, Receipt receipt) {
        Optional<Duration> delay = schedule.after(kept.attempts() + 1, receipt.notBefore());
        if (delay.isPresent()) {
            deliveries.failed(
                    kept,
                    receipt.reason(),
                    now(),
                    clock.instant().plus(delay.get()).toEpochMilli());
        } else {
            waits(kept, State.GIVEN_UP, receipt.reason());
        }
    }

    private void waits(Kept kept, State state, String reason) {
        deliveries.waits(kept, state, reason, now());
        LOG.log(Level.WARNING, "message {0} waits for a person, {1}: {2}", kept.message(), state, reason);
    }

    private static String source(Kept kept) {
        return kept.message().source();
    }

    private void removeWhatIsOld() {
        Instant now = clock.instant();
        if (now.isBefore(nextRemoval)) {
            return;
        }
        deliveries.removeDelivered(now.minus(settings.keep()).toEpochMilli());
        nextRemoval = now.plus(BETWEEN_REMOVALS);
    }

    private long now() {
        return clock.millis();
    }
}
