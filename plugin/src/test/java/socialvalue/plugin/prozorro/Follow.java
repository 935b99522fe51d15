package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.outbox.OutboxFailure;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.KeyedDigest;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnWithdrawn;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.portal.TenderPublished;
import socialvalue.plugin.service.HeldReturn;

/** A follower in fake time with everything it tells; killed and started again at will. */
final class Follow implements InstantSource, TenderPortalListener {
    static final Portal PORTAL = new Portal("prozorro", "exampleshire");
    static final FrameReference FRAME = new FrameReference("EX-2027-101", "north");
    static final String TENDER = "00000000000000000000000000001a01";
    static final String NORTH = "00000000000000000000000000002b01";

    final FakePlatform platform;
    final Map<String, PortalEvent> events = new LinkedHashMap<>();
    final Set<HeldReturn> held = new java.util.LinkedHashSet<>();

    /** Events and held returns in the order in which each was told first. */
    final List<String> order = new ArrayList<>();

    final List<String> progress = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final Map<String, String> checkpoints;
    final Portal portal;
    final Map<String, FrameReference> bindings = new HashMap<>(Map.of(NORTH, FRAME));
    Set<String> buyers = Set.of();

    /** How many more events are kept before the outbox fails once; negative for never. */
    int failsAfter = -1;

    /** Whether checkpoints cannot be written. */
    boolean readOnly;

    private Instant now = Instant.parse("2027-01-11T10:00:00Z");
    private FeedFollower follower;

    Follow(FakePlatform platform) {
        this(platform, PORTAL, new HashMap<>());
    }

    Follow(FakePlatform platform, Portal portal, Map<String, String> checkpoints) {
        this.platform = platform;
        this.portal = portal;
        this.checkpoints = checkpoints;
    }

    static ObjectNode thing(String example) {
        return (ObjectNode) ProzorroMapperTest.data(example);
    }

    /** A small tender of its own. */
    static ObjectNode tender(String id) {
        return (ObjectNode) ProzorroMapperTest.json("{'id':'" + id + "','tenderID':'UA-EXAMPLE-" + id
                + "','status':'active.tendering','dateModified':'2027-01-11T10:00:00.000001+02:00',"
                + "'dateCreated':'2027-01-11T09:00:00+02:00','tenderPeriod':{'endDate':'2027-02-01T12:00:00+02:00'}}");
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration length) {
        now = now.plus(length);
    }

    /** Starts from the checkpoints that are there, as after a restart. */
    Follow start() {
        follower = new FeedFollower(
                portal,
                new ProzorroPortal(platform, this),
                new Receivers(
                        this,
                        this::deliver,
                        (tender, lot) -> Optional.ofNullable(bindings.get(lot)),
                        new KeyedDigest(new byte[32])),
                new Checkpoints() {
                    @Override
                    public Optional<String> read(String name) {
                        return Optional.ofNullable(checkpoints.get(name));
                    }

                    @Override
                    public void write(String name, String value) {
                        if (readOnly) {
                            throw new OutboxFailure("the disk is full", null);
                        }
                        if (name.length() > 400 || value.length() > 4_000) {
                            throw new IllegalArgumentException("a checkpoint is too long");
                        }
                        checkpoints.put(name, value);
                    }
                },
                new FeedFollower.Settings(
                        buyers,
                        Optional.empty(),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(1),
                        this,
                        length -> {
                            pauses.add(length);
                            pass(length);
                        },
                        new Random(1)),
                (step, feed, what) -> progress.add(step + " " + feed + " " + what));
        return this;
    }

    int once() throws PortalFailure, InterruptedException {
        if (follower == null) {
            start();
        }
        int read = follower.pass();
        pass(Duration.ofMinutes(1));
        return read;
    }

    /** Passes for some fake time, through every failure. */
    void follow(Duration length) throws InterruptedException {
        if (follower == null) {
            start();
        }
        Instant end = now.plus(length);
        follower.run(() -> !now.isBefore(end));
    }

    Set<String> ids() {
        return new TreeSet<>(events.keySet());
    }

    List<String> kinds() {
        return events.values().stream().map(event -> event.type().kind()).toList();
    }

    /** The life of the example tender, one pass after each change. */
    void live() throws PortalFailure, InterruptedException {
        for (String stage : List.of("02-tender-published.http", "03-tender-amended.http", "04-tender-tendering.http")) {
            platform.change("tenders", thing(stage));
            once();
        }
        platform.open(TENDER, ProzorroMapperTest.data("07-bids-opened.http"));
        platform.change("tenders", thing("06-tender-qualification.http"));
        once();
        platform.change("tenders", thing("08-tender-awarded.http"));
        once();
        platform.change("contracts", thing("10-contract.http"));
        once();
    }

    private boolean deliver(HeldReturn each) {
        boolean fresh = held.add(each);
        if (fresh) {
            order.add("held " + each.submitted());
        }
        return fresh;
    }

    private void keep(PortalEvent event) {
        if (failsAfter == 0) {
            failsAfter = -1;
            throw new OutboxFailure("the store is away", null);
        }
        if (failsAfter > 0) {
            failsAfter--;
        }
        if (events.putIfAbsent(event.id(), event) == null) {
            order.add(event.type().kind());
        }
    }

    @Override
    public void tenderPublished(TenderPublished event) {
        keep(event);
    }

    @Override
    public void tenderAmended(TenderAmended event) {
        keep(event);
    }

    @Override
    public void returnSubmitted(ReturnSubmitted event) {
        keep(event);
    }

    @Override
    public void returnWithdrawn(ReturnWithdrawn event) {
        keep(event);
    }

    @Override
    public void returnsOpened(ReturnsOpened event) {
        keep(event);
    }

    @Override
    public void awardDecided(AwardDecided event) {
        keep(event);
    }

    @Override
    public void contractSigned(ContractSigned event) {
        keep(event);
    }
}
