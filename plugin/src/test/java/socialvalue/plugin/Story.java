package socialvalue.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialvalue.plugin.outbox.Message;
import socialvalue.plugin.outbox.Outbox;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.outbox.OutboxListener;
import socialvalue.plugin.outbox.Sender;
import socialvalue.plugin.outbox.State;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.prozorro.FeedFollower;
import socialvalue.plugin.prozorro.PortalFailure;
import socialvalue.plugin.service.LotWatch;

/**
 * One tender from publication to contract, followed by a whole plugin in fake time: the platform and Social Value are
 * real servers on loopback, and the plugin's parts are called in turn instead of by threads.
 */
final class Story implements AutoCloseable {
    static final Portal PORTAL = new Portal("prozorro", "exampleshire");
    private static final Duration PASS = Duration.ofMinutes(10);

    final FakeClock clock = new FakeClock(Instant.parse("2027-01-11T10:00:00Z"));
    final ExampleService service = new ExampleService(PortalFolder.secrets(PORTAL), clock);
    final ExamplePlatform platform = new ExamplePlatform();
    final String database = FailingDriver.database();
    final List<String> told = new ArrayList<>();

    /** Whether a process is killed at every second event that is accepted, before it has recorded that. */
    boolean killedBeforeRecording;

    int failures;
    int kills;

    /** Whether every process is killed after it has read and before it sends. */
    boolean killedBeforeSending;

    private final Path settings;
    private final Set<String> kept = new HashSet<>();
    private Plugin plugin;
    private int accepted;

    /** The process ends at once. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Plugin(Store store, Sender sender, FeedFollower follower, LotWatch watch) {}

    Story(Path folder) {
        settings = new PortalFolder(folder, PORTAL, service.address())
                .with("outbox.jdbc-url", database)
                .with("prozorro.url", platform.address())
                .withFile("digest.key-file", "digest-key", "an example key of digests, shown to all")
                .with("frame." + ExamplePlatform.TENDER + "." + ExamplePlatform.NORTH, "EX-2027-101/north")
                .with("frame." + ExamplePlatform.TENDER + "." + ExamplePlatform.SOUTH, "EX-2027-101/south")
                .with("criterion.00000000000000000000000000004e01", "apprentices")
                .with("criterion.00000000000000000000000000004e04", "trees")
                .with("unit.H87", "apprentices")
                .file();
        start();
    }

    /** A new process, whatever has become of the one before. */
    void start() {
        PluginSettings read = PluginSettings.of(settings);
        Wiring wiring = new Wiring(read, new Shown(), clock);
        read.refuseFaults();
        Store store = wiring.store();
        LotWatch watch = wiring.watch(store);
        Outbox outbox = wiring.shown(store.spooled());
        TenderPortalListener kept = new OutboxListener(outbox);
        TenderPortalListener each = new EachListener(event -> {
            event.tell(kept);
            event.tell(watch);
        });
        plugin = new Plugin(
                store,
                wiring.sender(store),
                wiring.adapters().follower(store, outbox, each).orElseThrow(),
                watch);
    }

    private final class Shown implements Followed {
        @Override
        public void kept(Message message, boolean isNew) {
            kept.add(message.id().replaceFirst(":.*", ""));
        }

        @Override
        public void accepted(Message event) {
            accepted++;
            if (killedBeforeRecording && accepted % 2 == 0) {
                throw new Killed();
            }
        }

        @Override
        public void lotOpened(LotOpened notice) {
            told.add("opened " + notice.lot().frame());
        }
    }

    /** The whole tender, an hour from each step to the next, and then as long as it takes. */
    Story told() throws InterruptedException {
        published();
        tendered();
        follow(Duration.ofHours(1));
        opened();
        follow(Duration.ofHours(1));
        awarded();
        return ended();
    }

    void published() throws InterruptedException {
        platform.show("tenders", ExamplePlatform.example("02-tender-published.http"));
        followUntilKept("tender.published");
        platform.show("tenders", ExamplePlatform.example("03-tender-amended.http"));
        followUntilKept("tender.amended");
    }

    /** For an hour, and for longer if need be: a platform shows no version of a tender but its last. */
    private void followUntilKept(String kind) throws InterruptedException {
        follow(Duration.ofHours(1));
        while (!kept.contains(kind)) {
            follow(PASS);
        }
    }

    void tendered() {
        platform.show("tenders", ExamplePlatform.example("04-tender-tendering.http"));
    }

    void opened() {
        platform.open(ExamplePlatform.example("07-bids-opened.http"));
        platform.show("tenders", ExamplePlatform.example("06-tender-qualification.http"));
        service.stands("EX-2027-101/north", "opened");
    }

    void awarded() {
        platform.show("tenders", ExamplePlatform.example("08-tender-awarded.http"));
        platform.show("contracts", ExamplePlatform.example("10-contract.http"));
    }

    /** All goes well from here: follows until nothing is left to deliver. */
    Story ended() throws InterruptedException {
        service.goes(request -> ExampleService.Going.Way.WELL);
        platform.goes(path -> ExamplePlatform.Going.Way.WELL);
        killedBeforeSending = false;
        killedBeforeRecording = false;
        FailingDriver.away(database, false);
        follow(Duration.ofHours(1));
        for (int hours = 0; hours < 100 && waits(); hours++) {
            clock.forward(Duration.ofHours(1));
            pass();
        }
        return this;
    }

    boolean waits() {
        return plugin.store().waiting(0).count(State.PENDING) > 0;
    }

    void follow(Duration length) throws InterruptedException {
        Instant end = clock.instant().plus(length);
        while (clock.instant().isBefore(end)) {
            pass();
            clock.forward(PASS);
        }
    }

    private void pass() throws InterruptedException {
        try {
            plugin.follower().pass();
        } catch (PortalFailure | OutboxFailure e) {
            // The next pass reads on, as it does in the plugin's own thread
            failures++;
        }
        if (killedBeforeSending) {
            restart();
            return;
        }
        try {
            plugin.store().spooled().takeUp();
            plugin.sender().deliverDue();
            plugin.watch().goRound();
        } catch (OutboxFailure e) {
            failures++;
        } catch (Killed e) {
            restart();
        }
    }

    private void restart() {
        kills++;
        start();
    }

    /** What Social Value did, with identifiers shortened to their ends. */
    List<String> journal() {
        return service.journal().stream()
                .map(each -> each.replaceAll("0{28}|socialvalue\\.|\\.v1", ""))
                .toList();
    }

    List<?> waiting() {
        return plugin.store().waiting(10).messages();
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }
}
