package socialvalue.plugin;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.ocds.OcdsFeed;
import socialvalue.plugin.outbox.FailureLog;
import socialvalue.plugin.outbox.OutboxListener;
import socialvalue.plugin.outbox.SendingThread;
import socialvalue.plugin.outbox.ShieldedListener;
import socialvalue.plugin.outbox.Waiting;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.prozorro.Progress;
import socialvalue.plugin.service.Gate;
import socialvalue.plugin.service.LotWatch;
import socialvalue.plugin.service.WatchingOutbox;

/** A plugin with all its threads, as its settings ask for it. */
final class RunningPlugin implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("socialvalue.plugin");
    /** As the outbox rests: a lot may be bound meanwhile, and a clock may step. */
    private static final Duration LONGEST_REST_OF_THE_WATCH = Duration.ofSeconds(5);

    private final Store store;
    private final ShieldedListener kept;
    private final TenderPortalListener hooked;
    private final Optional<Gate> gate;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private RunningPlugin(Wiring wiring, Followed followed) {
        store = wiring.store();
        parts.push(store);
        try {
            TenderPortalListener keeping = new OutboxListener(wiring.shown(store.spooled()));
            LotWatch watch = wiring.watch(store);
            kept = new ShieldedListener(keeping, FailureLog.system());
            TenderPortalListener watched = new ShieldedListener(
                    new EachListener(event -> {
                        tellIfOther(event, wiring);
                        event.tell(watch);
                    }),
                    RunningPlugin::notWatched);
            hooked = new EachListener(event -> {
                event.tell(kept);
                event.tell(watched);
            });
            gate = wiring.gate();
            start(wiring, watch);
            follow(wiring, watch, List.of(keeping, watch), followed);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a plugin.
     *
     * @throws SettingsFault if its settings cannot be used; nothing is running then
     */
    static RunningPlugin start(PluginSettings settings, Followed followed, Clock clock) {
        Wiring wiring = new Wiring(settings, followed, clock);
        settings.refuseFaults();
        return new RunningPlugin(wiring, followed);
    }

    private void start(Wiring wiring, LotWatch watch) {
        SendingThread sending =
                new SendingThread(store.outbox(), wiring.sender(store), store.spooled()::takeUp, wiring.clock());
        sending.start();
        parts.push(sending);
        parts.push(Background.start("watch", () -> rest(watch.goRound(), wiring.clock())));
    }

    /** Those who follow a portal stop where an event is not kept, and read again from there. */
    private void follow(Wiring wiring, LotWatch watch, List<TenderPortalListener> all, Followed followed) {
        TenderPortalListener each = new EachListener(event -> all.forEach(event::tell));
        Adapters adapters = wiring.adapters();
        adapters.follower(store, wiring.shown(store.spooled()), each)
                .ifPresent(follower -> parts.push(Background.start("prozorro", () -> {
                    follower.run(() -> false);
                    return Duration.ZERO;
                })));
        adapters.feed(store, each)
                .ifPresent(feed -> parts.push(Background.start("ocds", () -> pause(feed.step(), followed))));
        adapters.webhooks(new WatchingOutbox(wiring.shown(store.spooled()), wiring.portal(), watch))
                .ifPresent(parts::push);
    }

    private static Duration pause(OcdsFeed.Step step, Followed followed) {
        step.trouble()
                .ifPresentOrElse(
                        trouble -> followed.read(Progress.Step.FAILED, "ocds", trouble),
                        () -> followed.read(Progress.Step.PAGE, "ocds", Long.toString(step.releases())));
        return step.pause();
    }

    private static Duration rest(LotWatch.Round round, Clock clock) {
        if (!round.troubles().isEmpty()) {
            LOG.log(Level.WARNING, "asking how lots have come on: {0}", String.join("; ", round.troubles()));
        }
        return round.next()
                .map(next -> Duration.between(clock.instant(), next))
                .filter(until -> until.compareTo(LONGEST_REST_OF_THE_WATCH) < 0)
                .map(until -> until.isNegative() ? Duration.ZERO : until)
                .orElse(LONGEST_REST_OF_THE_WATCH);
    }

    private static void notWatched(String event, Class<? extends Throwable> failure) {
        LOG.log(Level.WARNING, "the lots of event {0} are not written down yet: {1}", event, failure.getName());
    }

    /** It is kept all the same: a setting or another plugin on the same database can have it sent yet. */
    private static void tellIfOther(PortalEvent event, Wiring wiring) {
        if (!event.occurrence().portal().equals(wiring.portal())) {
            LOG.log(
                    Level.WARNING,
                    "event {0} is of {1}, and this plugin sends those of {2}",
                    event.id(),
                    event.occurrence().portal().source(),
                    wiring.portal().source());
        }
    }

    /** What a portal's JVM calls; never throws. */
    TenderPortalListener hooked() {
        return hooked;
    }

    Optional<Gate> gate() {
        return gate;
    }

    Waiting waiting(int most) {
        return store.waiting(most);
    }

    long failures() {
        return kept.failures();
    }

    /** Stops everything, what was started last first: no thread is left when the store is closed. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(
                        Level.WARNING,
                        "{0} could not be closed: {1}",
                        part.getClass().getSimpleName(),
                        e.getClass().getName());
            }
        }
    }
}
