package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import socialvalue.access.Role;
import socialvalue.local.Officers.Standing;
import socialvalue.local.history.Attempt;
import socialvalue.local.history.Came;

/**
 * Everything at once, with kills: while one lot takes returns up to its deadline and beyond, fifty evaluators mark the
 * one before and the one before that is scored again and again. All that anybody was told is held against what is there
 * in the end.
 */
@Tag("slow")
@Timeout(600)
class HistoryTest {
    private static final int LOTS = 4;
    private static final int OPERATIONS = 10_000;

    /** However slow the machine; marking and scoring the last lot add well over a thousand more. */
    private static final int OPERATIONS_BEFORE_THE_LAST_RACE = 9_000;

    private static final int RECEIVED_BEFORE_THE_RACE = 150;
    private static final Duration RACE = Duration.ofSeconds(2);
    private static final Duration UNTIL_OPENING = Duration.ofSeconds(62);

    private final long seed =
            Long.getLong("socialvalue.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<LotHistory> lots = new ArrayList<>();

    @TempDir(factory = InMemory.class)
    Path temporary;

    private KillableSystem system;
    private int kills;

    /**
     * Where there is a file system in memory, the folder is there: a process that is killed loses nothing that it has
     * written, be it on disk or not, and three times as much can be asked in the same time.
     */
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "history")
                    : Files.createTempDirectory("history");
        }
    }

    @Test
    void what_was_acknowledged_is_there_nothing_is_accepted_late_and_one_run_is_current() throws Exception {
        System.out.println("Asking everything at once with -Dsocialvalue.seed=" + seed);
        Path terminal = temporary.resolve("terminal");
        system = new KillableSystem(temporary.resolve("folder"), terminal);
        try {
            for (int number = 0; number < LOTS; number++) {
                lots.add(LotHistory.published(system, number));
            }
            for (int turn = 0; turn < LOTS + 2; turn++) {
                turn(turn);
            }
            for (LotHistory lot : lots) {
                assertSomethingHappened(lot);
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
            Thread.sleep(1_000 + random.nextInt(4_000));
            kill();
            if (turn < LOTS) {
                while (lots.get(turn).received() < RECEIVED_BEFORE_THE_RACE
                        || turn == LOTS - 1 && system.operations() < OPERATIONS_BEFORE_THE_LAST_RACE) {
                    Thread.sleep(20);
                }
                system.moveClockTo(lots.get(turn).lot.deadline().minus(RACE));
            }
            for (Future<Void> each : working) {
                each.get();
            }
        }
        if (turn < LOTS) {
            open(lots.get(turn));
        }
        System.out.println("Turn " + turn + " of " + (LOTS + 1) + ": " + system.operations() + " operations so far");
    }

    private void kill() throws Exception {
        system.killAndRestart();
        kills++;
    }

    private void open(LotHistory history) throws Exception {
        Instant settled = history.lot.deadline().plus(UNTIL_OPENING);
        system.moveClockTo(settled);
        String run = opening(history);
        if (random.nextBoolean()) {
            Thread.sleep(random.nextInt(150));
            kill();
        }
        assertThat(opening(history)).as("one run opens the lot").isEqualTo(run);
        Standing end = new Officers(system.api(), history.lot).awaitEnd(run);
        assertThat(end.state()).isEqualTo("done");
    }

    private String opening(LotHistory history) throws InterruptedException {
        return system.insist(ExampleLot.officer(Role.OPENING_OFFICER), "POST", history.path() + "/opening", new byte[0])
                .expecting(202)
                .member("run");
    }

    /** Of a lot to which nothing happened everything is true. */
    private static void assertSomethingHappened(LotHistory lot) {
        assertThat(lot.marks.stream()
                        .filter(each -> each.came() == Came.ACKNOWLEDGED)
                        .map(Attempt::place)
                        .distinct()
                        .count())
                .isGreaterThan(LotHistory.SUPPLIERS * LotHistory.EVALUATORS * 9L / 10);
        assertThat(lot.marks).anyMatch(each -> each.came() == Came.REFUSED);
        assertThat(lot.submissions).anyMatch(each -> each.late().isPresent());
        assertThat(lot.submissions).anyMatch(each -> each.version().made() > 2);
        assertThat(lot.agreed).anyMatch(each -> each.made() > 1);
        assertThat(lot.runs).hasSizeGreaterThan(2);
        assertThat(lot.seen).isNotEmpty();
        assertThat(lot.imports).hasSizeGreaterThan(LotHistory.SUPPLIERS);
    }
}
