package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.local.Officers.Standing;

/**
 * Everything at once, with kills: while one lot takes returns up to its deadline and beyond, fifty evaluators mark the
 * one before and the one before that is scored again and again. All that anybody was told is held against what is there
 * in the end.
 */
@Tag("slow")
@Timeout(600)
class HistoryTest {
    private static final int LOTS = 5;
    private static final int OPERATIONS = 10_000;
    private static final int KILLS_A_TURN = 2;
    private static final Duration RACE = Duration.ofSeconds(2);
    private static final Duration UNTIL_OPENING = Duration.ofSeconds(62);

    private final long seed =
            Long.getLong("socialvalue.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<LotHistory> lots = new ArrayList<>();

    @TempDir
    Path temporary;

    private KillableSystem system;
    private int kills;

    @Test
    void what_was_acknowledged_is_there_nothing_is_accepted_late_and_one_run_is_current() throws Exception {
        System.out.println("Asking everything at once with -Dsocialvalue.seed=" + seed);
        Path terminal = temporary.resolve("terminal");
        system = new KillableSystem(temporary.resolve("folder"), terminal);
        try {
            for (int turn = 0; turn < LOTS + 2; turn++) {
                if (turn < LOTS) {
                    lots.add(LotHistory.published(system, turn));
                }
                turn(turn);
            }
            for (LotHistory lot : lots) {
                assertThat(new FinalState(lot, system.api()).violations()).isEmpty();
            }
            assertThat(system.operations()).isGreaterThanOrEqualTo(OPERATIONS);
            assertThat(system.unanswered())
                    .as("kills in the middle of something")
                    .isPositive();
            assertThat(SystemProcess.printed(terminal)).doesNotContain("fault", "failed", "set aside");
            System.out.println(system.operations() + " operations on " + LOTS + " lots, " + system.unanswered()
                    + " of them not answered, with " + kills + " kills: the history is consistent");
        } finally {
            system.close();
        }
    }

    /** One lot takes returns, the one before is marked and the one before that scored; then the first is opened. */
    private void turn(int turn) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        if (turn < LOTS) {
            work.add(new RacingSuppliers(system, lots.get(turn), random.nextLong())::race);
        }
        if (turn >= 1 && turn - 1 < LOTS) {
            work.add(new WritingEvaluators(system, lots.get(turn - 1), random.nextLong())::mark);
        }
        if (turn >= 2) {
            work.add(new ScoringOfficers(system, lots.get(turn - 2), random.nextLong())::score);
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(work.size())) {
            List<Future<Void>> working = work.stream().map(workers::submit).toList();
            for (int kill = 0; kill < KILLS_A_TURN; kill++) {
                Thread.sleep(1_500 + random.nextInt(2_500));
                kill();
            }
            if (turn < LOTS) {
                Thread.sleep(1_000);
                system.moveClockTo(lots.get(turn).lot.deadline().minus(RACE));
            }
            for (Future<Void> each : working) {
                each.get();
            }
        }
        if (turn < LOTS) {
            open(lots.get(turn));
        }
    }

    private void kill() throws Exception {
        system.killAndRestart();
        kills++;
    }

    private void open(LotHistory history) throws Exception {
        Instant settled = history.lot.deadline().plus(UNTIL_OPENING);
        system.moveClockTo(settled);
        String run = new Officers(system.api(), history.lot).open();
        Thread.sleep(random.nextInt(150));
        kill();
        Standing end = new Officers(system.api(), history.lot).awaitEnd(run);
        assertThat(end.state()).isEqualTo("done");
    }
}
