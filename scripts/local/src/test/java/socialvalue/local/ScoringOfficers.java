package socialvalue.local;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;
import socialvalue.local.KillableSystem.Asked;
import socialvalue.local.history.Attempt;
import socialvalue.local.history.Came;
import socialvalue.local.history.SeenRun;

/** Officers that score a lot again and again while prices are imported, and others that read its scores meanwhile. */
final class ScoringOfficers {
    private static final int SCORERS = 2;
    private static final int SCORINGS_EACH = 5;
    private static final int READERS = 3;
    private static final int IMPORTED_AT_ONCE = 8;
    private static final BigDecimal LEAST_PRICE = new BigDecimal("20.00");

    private final KillableSystem system;
    private final LotHistory history;
    private final long seed;
    private final AtomicInteger scoring = new AtomicInteger(SCORERS);
    private final AtomicInteger pennies = new AtomicInteger();

    ScoringOfficers(KillableSystem system, LotHistory history, long seed) {
        this.system = system;
        this.history = history;
        this.seed = seed;
    }

    /** Scores a locked lot; the last run begins once everything is imported. */
    Void score() throws Exception {
        importUntilAnswered(LotHistory.suppliers());
        RacesTest.atOnce(SCORERS + READERS + 1, worker -> () -> {
            if (worker < SCORERS) {
                scoreAgain(worker);
            } else if (worker < SCORERS + READERS) {
                readMeanwhile(worker);
            } else {
                importMeanwhile(new Random(seed));
            }
            return null;
        });
        while (!await(started(0)).equals("done")) {
            Thread.sleep(50);
        }
        return null;
    }

    private void scoreAgain(int scorer) throws InterruptedException {
        try {
            for (int i = 0; i < SCORINGS_EACH; i++) {
                await(started(scorer));
            }
        } finally {
            scoring.decrementAndGet();
        }
    }

    /** The run under way, which may be another's. */
    private String started(int scorer) throws InterruptedException {
        byte[] reason = JsonText.object(json -> json.text("reason", "Example: prices were imported."));
        while (true) {
            Asked asked = system.ask(LotHistory.moderator(scorer), "POST", history.path() + "/scoring", reason)
                    .expecting(202, 409);
            if (asked.status() == 202) {
                String run = asked.answer().orElseThrow().member("run");
                history.runs.add(run);
                return run;
            }
        }
    }

    /** The state in which a run ended. */
    private String await(String run) throws InterruptedException {
        while (true) {
            String state = system.read(LotHistory.moderator(0), "/runs/" + run)
                    .expecting(200)
                    .member("state");
            if (!state.equals("running")) {
                return state;
            }
            Thread.sleep(100);
        }
    }

    private void readMeanwhile(int reader) throws InterruptedException {
        while (scoring.get() > 0) {
            Asked page = system.ask(
                            LotHistory.moderator(reader), "GET", history.path() + "/scores?limit=5", new byte[0])
                    .expecting(200, 409);
            if (page.status() == 200) {
                history.seen.add(new SeenRun(page.answer().orElseThrow().member("run"), page.span()));
            }
            Asked lot = system.ask(ExampleLot.officer(Role.MODERATOR), "GET", history.path(), new byte[0])
                    .expecting(200);
            Node scored = lot.answer()
                    .map(Answer::json)
                    .map(json -> json.members().get("scored"))
                    .orElse(null);
            if (scored != null) {
                history.seen.add(new SeenRun(scored.members().get("run").text(), lot.span()));
            }
            Thread.sleep(150);
        }
    }

    private void importMeanwhile(Random random) throws InterruptedException {
        while (scoring.get() > 0) {
            List<Integer> some =
                    LotHistory.shuffled(LotHistory.suppliers(), random).subList(0, IMPORTED_AT_ONCE);
            imported(some);
            Thread.sleep(random.nextInt(500));
        }
    }

    private void importUntilAnswered(List<Integer> suppliers) throws InterruptedException {
        Asked asked = imported(suppliers);
        while (asked.answer().isEmpty()) {
            asked = imported(suppliers);
        }
    }

    /** Imports scores that are imported at no other time. */
    private Asked imported(List<Integer> suppliers) throws InterruptedException {
        BigDecimal points = LEAST_PRICE.add(BigDecimal.valueOf(pennies.incrementAndGet(), 2));
        byte[] scores = JsonText.object(json -> json.text("criterion", "price")
                .text("source", "Example pricing schedule")
                .text("source-digest", "sha256:" + "0".repeat(64))
                .list("scores", suppliers, (score, number) -> score.text("supplier", ExampleLot.supplier(number))
                        .decimal("points", points)));
        Asked asked = system.ask(LotHistory.moderator(0), "POST", history.path() + "/imported-scores", scores)
                .expecting(200);
        Came came = asked.answer().isEmpty() ? Came.UNKNOWN : Came.ACKNOWLEDGED;
        suppliers.forEach(number -> history.imports.add(new Attempt(
                ExampleLot.supplier(number), points.stripTrailingZeros().toPlainString(), came, asked.span())));
        return asked;
    }
}
