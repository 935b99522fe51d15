package socialvalue.local;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.KillableSystem.Asked;
import socialvalue.local.history.Attempt;
import socialvalue.local.history.Came;
import socialvalue.local.history.Version;

/** Fifty evaluators that give all their marks at once, and moderators that agree marks until one of them locks them. */
final class WritingEvaluators {
    private static final int MARKS = 3;
    private static final int AGREED_BEFORE_THE_LOCK = 2;

    private final KillableSystem system;
    private final LotHistory history;
    private final long seed;
    private final AtomicInteger page = new AtomicInteger();
    private final Map<Integer, Integer> revisions = new ConcurrentHashMap<>();

    WritingEvaluators(KillableSystem system, LotHistory history, long seed) {
        this.system = system;
        this.history = history;
        this.seed = seed;
    }

    /** Marks the lot to the lock; then everybody tries once more. */
    Void mark() throws Exception {
        name();
        RacesTest.atOnce(LotHistory.EVALUATORS, evaluator -> () -> {
            Random random = new Random(seed + evaluator);
            for (int supplier : LotHistory.shuffled(LotHistory.suppliers(), random)) {
                give(evaluator, supplier, random);
            }
            return null;
        });
        RacesTest.atOnce(LotHistory.MODERATORS, moderator -> () -> {
            moderate(moderator, new Random(seed - moderator));
            return null;
        });
        RacesTest.atOnce(LotHistory.EVALUATORS, evaluator -> () -> {
            Random random = new Random(seed + evaluator);
            return give(evaluator, random.nextInt(LotHistory.SUPPLIERS), new Mark(random));
        });
        return null;
    }

    private void name() throws InterruptedException {
        byte[] panel = JsonText.object(
                json -> json.texts("evaluators", LotHistory.panel()).text("reason", "Example."));
        system.insist(LotHistory.moderator(0), "PUT", history.path() + "/panel", panel, "If-None-Match", "*")
                .expecting(201, 412);
    }

    /** A mark with a reason that no other has. */
    private final class Mark {
        private final int points;
        private final String rationale;
        private final String key = UUID.randomUUID().toString();

        Mark(Random random) {
            points = random.nextInt(MARKS);
            rationale = "Example: see page " + page.incrementAndGet() + ".";
        }

        String value() {
            return LotHistory.value(BigDecimal.valueOf(points), rationale);
        }

        byte[] json() {
            return JsonText.object(json -> json.integer("mark", points).text("rationale", rationale));
        }

        byte[] json(List<String> participants) {
            return JsonText.object(json ->
                    json.integer("mark", points).text("rationale", rationale).texts("participants", participants));
        }
    }

    /** Until it is certain that a mark is kept; now and then the same again, or another that must be refused. */
    private void give(int evaluator, int supplier, Random random) throws InterruptedException {
        Mark mark = new Mark(random);
        Asked asked = give(evaluator, supplier, mark);
        while (asked.answer().isEmpty() || isStillBeingCarriedOut(asked)) {
            // The same request again is not carried out again for a minute; one in another's words is
            if (asked.answer().isPresent() || random.nextInt(3) == 0) {
                mark = new Mark(random);
            }
            asked = give(evaluator, supplier, mark);
        }
        int next = random.nextInt(16);
        if (next < 2) {
            give(evaluator, supplier, mark);
        } else if (next == 2) {
            give(evaluator, supplier, new Mark(random));
        }
    }

    private Asked give(int evaluator, int supplier, Mark mark) throws InterruptedException {
        String subject = LotHistory.evaluator(evaluator).subject();
        String path = history.path() + "/marks/" + LotHistory.APPROACH + "/" + ExampleLot.supplier(supplier);
        Asked asked = system.ask(LotHistory.evaluator(evaluator), "PUT", path, mark.json(), "Idempotency-Key", mark.key)
                .expecting(200, 409);
        history.marks.add(new Attempt(
                LotHistory.place(ExampleLot.supplier(supplier), subject), mark.value(), came(asked), asked.span()));
        return asked;
    }

    private static boolean isStillBeingCarriedOut(Asked asked) {
        return asked.status() == 409 && asked.answer().orElseThrow().text().contains("problem:being-carried-out");
    }

    private static Came came(Asked asked) {
        return asked.answer().isEmpty() ? Came.UNKNOWN : asked.status() < 300 ? Came.ACKNOWLEDGED : Came.REFUSED;
    }

    /** The first moderator sees every mark agreed and locks them; the others go on until they are refused. */
    private void moderate(int moderator, Random random) throws InterruptedException {
        while (true) {
            for (int round = 0; round < AGREED_BEFORE_THE_LOCK; round++) {
                for (int supplier : LotHistory.shuffled(LotHistory.suppliers(), random)) {
                    if (isLocked(agree(moderator, supplier, random))) {
                        return;
                    }
                }
            }
            if (moderator == 0 && lock()) {
                return;
            }
        }
    }

    private static boolean isLocked(Asked asked) {
        return asked.status() == 409;
    }

    private boolean lock() throws InterruptedException {
        Asked asked = system.ask(LotHistory.moderator(0), "POST", history.path() + "/marking/lock", new byte[0])
                .expecting(204, 409);
        if (asked.status() == 204) {
            history.locked.set(java.util.Optional.of(asked.span()));
        }
        return asked.status() == 204;
    }

    private Asked agree(int moderator, int supplier, Random random) throws InterruptedException {
        Mark mark = new Mark(random);
        int replaces = revisions.getOrDefault(supplier, 0);
        Asked asked = system.ask(
                        LotHistory.moderator(moderator),
                        "PUT",
                        history.path() + "/agreed-marks/" + LotHistory.APPROACH + "/" + ExampleLot.supplier(supplier),
                        mark.json(LotHistory.panel().subList(0, 3)),
                        "Idempotency-Key",
                        mark.key,
                        replaces == 0 ? "If-None-Match" : "If-Match",
                        replaces == 0 ? "*" : "\"" + replaces + "\"")
                .expecting(200, 201, 409, 412);
        Came came = came(asked);
        int made = came == Came.ACKNOWLEDGED
                ? revision(asked.answer().orElseThrow().json())
                : 0;
        history.agreed.add(new Version(
                ExampleLot.supplier(supplier),
                mark.key,
                mark.value(),
                replaces,
                came,
                made,
                came == Came.ACKNOWLEDGED ? asked.answer().orElseThrow().member("recordedAt") : "",
                asked.span()));
        if (came == Came.ACKNOWLEDGED) {
            revisions.merge(supplier, made, Math::max);
        } else if (!isLocked(asked)) {
            know(moderator, supplier);
        }
        return asked;
    }

    /** Reads which revision is to be replaced. */
    private void know(int moderator, int supplier) throws InterruptedException {
        Node marks = system.read(
                        LotHistory.moderator(moderator), history.path() + "/marks/" + ExampleLot.supplier(supplier))
                .expecting(200)
                .json();
        for (Node agreed : marks.members().get("agreed").elements()) {
            revisions.merge(supplier, revision(agreed), Math::max);
        }
    }

    private static int revision(Node agreed) {
        return agreed.members().get("revision").number().intValueExact();
    }
}
