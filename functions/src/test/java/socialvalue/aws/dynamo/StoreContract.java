package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import socialvalue.audit.Act;
import socialvalue.audit.Acts;
import socialvalue.audit.Event;
import socialvalue.port.Lot;
import socialvalue.port.LotKey;
import socialvalue.port.OpenedReturn;
import socialvalue.port.SealedReturn;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What every store test stands on: a table of its own, on whichever engine the subclass names. */
abstract class StoreContract {
    static final LotId LOT = new LotId("EXAMPLE-2026-017", "1");
    static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final AtomicInteger TABLES = new AtomicInteger();

    /** Something that somebody did, where it does not matter what. */
    static final Act ACT = Acts.any();

    final DynamoDbClient engine;
    final MeteredClient meter;
    final Table table;

    StoreContract(DynamoDbClient engine) {
        this.engine = engine;
        this.meter = new MeteredClient(engine);
        this.table = new Table(meter, "social-value-" + TABLES.incrementAndGet());
    }

    @BeforeEach
    void makeTable() {
        engine.createTable(TableDefinition.named(table.name()));
        engine.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
    }

    @AfterEach
    void deleteTable() {
        engine.deleteTable(request -> request.tableName(table.name()));
    }

    static Lot published(LotId id) {
        return new Lot(
                id,
                LotPhase.PUBLISHED,
                1,
                "sha256:one",
                NOON,
                Custody.SEALED_HERE,
                new LotKey("{\"kty\":\"RSA\"}", "wrapped"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Lot in(LotPhase phase, Lot lot) {
        return new Lot(
                lot.id(),
                phase,
                lot.frameVersion(),
                lot.frameDigest(),
                lot.deadline(),
                lot.custody(),
                lot.key(),
                lot.openingRun(),
                lot.scoringRun(),
                lot.scores());
    }

    static Lot openedBy(String run, Lot lot) {
        return new Lot(
                lot.id(),
                lot.phase(),
                lot.frameVersion(),
                lot.frameDigest(),
                lot.deadline(),
                lot.custody(),
                lot.key(),
                Optional.of(run),
                lot.scoringRun(),
                lot.scores());
    }

    /** Keeps a return as opening it does. */
    static void open(DynamoOpenedReturns returns, OpenedReturn opened) {
        String supplier = opened.checked().supplier().id();
        SealedReturn from = new SealedReturn(
                "pseudonym-of-" + supplier, 1, opened.receivedAt(), "digest", "frame", new byte[1], List.of());
        returns.keep(LOT, from, false, opened, Act.ofRun("run-1", NOON, Event.RETURN_OPENED, supplier));
    }

    /** Puts the lot there as it is, whatever stood there. */
    void given(Lot lot) {
        table.of(LotItem.SCHEMA).putItem(LotItem.of(lot));
    }

    /** Does the same in so many threads, all at once; the results in no meaningful order. */
    static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = Collections.synchronizedList(new ArrayList<>());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return results.add(work.call());
                }));
            }
            start.countDown();
            for (Future<Boolean> one : running) {
                one.get();
            }
        }
        return results;
    }
}
