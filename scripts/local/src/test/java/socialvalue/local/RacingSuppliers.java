package socialvalue.local;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import socialvalue.access.Caller;
import socialvalue.local.Api.Answer;
import socialvalue.local.KillableSystem.Asked;
import socialvalue.local.history.Came;
import socialvalue.local.history.Submission;
import socialvalue.local.history.Version;

/** Suppliers that replace their returns up to the deadline and beyond, some of them from two machines at once. */
final class RacingSuppliers {
    private static final int SECOND_MACHINES = LotHistory.SUPPLIERS / 3;
    private static final int REVISIONS_OF_A_MACHINE = 400;
    private static final int LATE_ONES = 2;
    private static final int PACE_MILLIS = 450;

    private final KillableSystem system;
    private final LotHistory history;
    private final long seed;

    RacingSuppliers(KillableSystem system, LotHistory history, long seed) {
        this.system = system;
        this.history = history;
        this.seed = seed;
    }

    /** Submits until every machine was told twice that it is late. */
    Void race() throws Exception {
        RacesTest.atOnce(LotHistory.SUPPLIERS + SECOND_MACHINES, machine -> () -> {
            new Machine(machine % LotHistory.SUPPLIERS, machine / LotHistory.SUPPLIERS, new Random(seed + machine))
                    .race();
            return null;
        });
        return null;
    }

    private final class Machine {
        private final int supplier;
        private final Random random;
        private final Caller caller;
        private int revision;
        private int version;
        private int late;

        Machine(int supplier, int number, Random random) {
            this.supplier = supplier;
            this.random = random;
            this.caller = ExampleLot.bidder(ExampleLot.supplier(supplier));
            this.revision = number * REVISIONS_OF_A_MACHINE;
        }

        void race() throws InterruptedException {
            while (late < LATE_ONES) {
                revision++;
                String key = UUID.randomUUID().toString();
                int replaces = version;
                Came came = submit(replaces, key);
                if (came == Came.UNKNOWN && random.nextBoolean() || random.nextInt(5) == 0) {
                    came = submit(replaces, key);
                }
                if (came != Came.ACKNOWLEDGED) {
                    version = versionKept();
                }
                Thread.sleep(random.nextInt(PACE_MILLIS));
            }
        }

        private Came submit(int replaces, String key) throws InterruptedException {
            Asked asked = system.ask(
                            caller,
                            "PUT",
                            history.path() + "/return",
                            history.section(supplier, revision),
                            "Idempotency-Key",
                            key,
                            replaces == 0 ? "If-None-Match" : "If-Match",
                            replaces == 0 ? "*" : "\"" + replaces + "\"")
                    .expecting(200, 201, 202, 409, 412);
            Optional<Instant> lateAt = Optional.empty();
            Came came = asked.answer().isEmpty() ? Came.UNKNOWN : Came.REFUSED;
            int made = 0;
            String receivedAt = "";
            if (asked.status() == 202) {
                late++;
                lateAt = asked.answer().map(answer -> Instant.parse(answer.member("receivedAt")));
            } else if (asked.status() == 200 || asked.status() == 201) {
                came = Came.ACKNOWLEDGED;
                made = version(asked.answer().orElseThrow());
                version = made;
                receivedAt = asked.answer().orElseThrow().member("receivedAt");
            }
            Version attempt = new Version(
                    ExampleLot.supplier(supplier),
                    key,
                    "revision " + revision,
                    replaces,
                    came,
                    made,
                    receivedAt,
                    asked.span());
            history.submissions.add(new Submission(attempt, asked.at(), lateAt));
            return came;
        }

        private int versionKept() throws InterruptedException {
            Answer receipt =
                    system.read(caller, history.path() + "/return/receipt").expecting(200, 404);
            return receipt.status() == 404 ? 0 : version(receipt);
        }

        private static int version(Answer answer) {
            return answer.json().members().get("version").number().intValueExact();
        }
    }
}
