package socialvalue.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.outbox.FailureLog;
import socialvalue.plugin.outbox.JdbcOutbox;
import socialvalue.plugin.outbox.OutboxListener;
import socialvalue.plugin.outbox.SendingThread;
import socialvalue.plugin.outbox.ShieldedListener;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.service.Gate;
import socialvalue.plugin.service.LotWatch;

/** A plugin with all its threads, as its settings ask for it. */
final class RunningPlugin implements AutoCloseable {
    private static final Duration LONGEST_REST_OF_THE_WATCH = Duration.ofMinutes(1);

    private final JdbcOutbox outbox;
    private final ShieldedListener hooked;
    private final Optional<Gate> gate;
    private final Deque<AutoCloseable> parts;

    private RunningPlugin(JdbcOutbox outbox, ShieldedListener hooked, Optional<Gate> gate, Deque<AutoCloseable> parts) {
        this.outbox = outbox;
        this.hooked = hooked;
        this.gate = gate;
        this.parts = parts;
    }

    /**
     * Starts a plugin.
     *
     * @throws SettingsFault if its settings cannot be used; nothing is running then
     */
    static RunningPlugin start(PluginSettings settings, Followed followed) {
        Wiring wiring = new Wiring(settings, followed, Clock.systemUTC());
        settings.refuseFaults();
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        try {
            return start(wiring, parts);
        } catch (RuntimeException e) {
            close(parts);
            throw e;
        }
    }

    private static RunningPlugin start(Wiring wiring, Deque<AutoCloseable> parts) {
        Store store = wiring.store();
        parts.push(store);
        LotWatch watch = wiring.watch(store.outbox());
        TenderPortalListener kept = new OutboxListener(store.spooled());
        TenderPortalListener all = new EachListener(List.of(kept, watch));

        SendingThread sending = new SendingThread(
                store.outbox(), wiring.sender(store.outbox()), store.spooled()::takeUp, wiring.clock());
        sending.start();
        parts.push(sending);
        parts.push(Background.start("watch", () -> rest(watch.goRound(), wiring.clock())));
        wiring.follower(store, all)
                .ifPresent(follower -> parts.push(Background.start("prozorro", () -> {
                    follower.run(() -> false);
                    return Duration.ZERO;
                })));
        wiring.feed(store.outbox(), all)
                .ifPresent(feed ->
                        parts.push(Background.start("ocds", () -> feed.step().pause())));
        wiring.webhooks(store.spooled()).ifPresent(parts::push);
        return new RunningPlugin(store.outbox(), new ShieldedListener(all, FailureLog.system()), wiring.gate(), parts);
    }

    private static Duration rest(LotWatch.Round round, Clock clock) {
        Duration until = round.next()
                .map(next -> Duration.between(Instant.now(clock), next))
                .orElse(LONGEST_REST_OF_THE_WATCH);
        if (until.isNegative()) {
            return Duration.ZERO;
        }
        return until.compareTo(LONGEST_REST_OF_THE_WATCH) < 0 ? until : LONGEST_REST_OF_THE_WATCH;
    }

    /** What a portal's JVM calls; never throws. */
    TenderPortalListener hooked() {
        return hooked;
    }

    Optional<Gate> gate() {
        return gate;
    }

    JdbcOutbox outbox() {
        return outbox;
    }

    long failures() {
        return hooked.failures();
    }

    void closeUnless(RunningPlugin other) {
        if (this != other) {
            close();
        }
    }

    /** Stops everything, what was started last first. */
    @Override
    public void close() {
        close(parts);
    }

    private static void close(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.getLogger("socialvalue.plugin")
                        .log(
                                System.Logger.Level.WARNING,
                                "{0} could not be closed: {1}",
                                part.getClass().getSimpleName(),
                                e.getClass().getName());
            }
        }
    }
}
