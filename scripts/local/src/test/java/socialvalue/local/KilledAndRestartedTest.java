package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.file.ScoreTableJson;
import socialvalue.file.SheetJson;
import socialvalue.finding.Findings;
import socialvalue.local.Bidder.Kept;
import socialvalue.local.Bidder.Step;
import socialvalue.local.Bidder.Submit;
import socialvalue.local.Bidder.Withdraw;
import socialvalue.local.Officers.Standing;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;

/** The whole system, killed in the middle of things and started again over its folder. */
@Tag("slow")
@Timeout(600)
class KilledAndRestartedTest {
    private static final int BIDDERS = 240;
    private static final int WRITERS = 6;
    private static final int KILLS_WHILE_SUBMITTING = 3;
    private static final int KILLS_WHILE_OPENING = 2;
    private static final int KILLS_WHILE_SCORING = 2;

    private final long seed =
            Long.getLong("socialvalue.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @TempDir
    Path temporary;

    private Path terminal;
    private SystemProcess system;
    private ExampleLot lot;

    @Test
    void no_acknowledged_return_is_lost_and_each_run_completes_once() throws Exception {
        System.out.println("Killing with -Dsocialvalue.seed=" + seed);
        Path folder = temporary.resolve("folder");
        terminal = temporary.resolve("terminal");
        system = SystemProcess.start(folder, terminal);
        try {
            Instant deadline = SystemProcess.clock(folder).instant().plus(Duration.ofHours(2));
            lot = ExampleLot.publish(system.api(), "EXAMPLE-killed", Instant.ofEpochSecond(deadline.getEpochSecond()));
            Map<Integer, Kept> kept = submissions();

            system.kill();
            SystemProcess.clock(folder).moveTo(lot.deadline().plus(Duration.ofMinutes(2)));
            system = system.restarted();
            opening(kept);
            scoring(kept);

            String printed = SystemProcess.printed(terminal);
            assertThat(printed).doesNotContain("fault", "failed");
            kept.forEach((number, receipt) -> assertThat(printed)
                    .doesNotContain(ExampleLot.token(number, receipt.revision()), ExampleLot.supplier(number)));
        } finally {
            system.close();
        }
    }

    private Map<Integer, Kept> submissions() throws Exception {
        List<Bidder> bidders = new ArrayList<>();
        for (int number = 0; number < BIDDERS; number++) {
            bidders.add(new Bidder(lot, number, steps(number)));
        }
        for (int kill = 0; kill < KILLS_WHILE_SUBMITTING; kill++) {
            int acknowledged = submit(bidders, 30 + random.nextInt(BIDDERS / 3));
            system = system.restarted();
            System.out.println("Killed while submitting, after " + acknowledged + " answers");
            for (Bidder bidder : bidders) {
                bidder.assertNothingLost(system.api());
            }
        }
        submit(bidders, Integer.MAX_VALUE);
        Map<Integer, Kept> kept = new TreeMap<>();
        for (Bidder bidder : bidders) {
            assertThat(bidder.finished()).isTrue();
            bidder.assertNothingLost(system.api());
            bidder.kept().ifPresent(receipt -> kept.put(bidder.number(), receipt));
        }
        return kept;
    }

    private static List<Step> steps(int number) {
        return switch (number % 10) {
            case 0, 1, 2 -> List.of(new Submit(1), new Submit(2));
            case 3 -> List.of(new Submit(1), new Submit(2), new Submit(3));
            case 4 -> List.of(new Submit(1), new Withdraw());
            case 5 -> List.of(new Submit(1), new Withdraw(), new Submit(2));
            default -> List.of(new Submit(1));
        };
    }

    /** Lets bidders take their steps, several at a time, and kills the system after so many answers. */
    private int submit(List<Bidder> bidders, int answers) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                working.add(writers.submit((Callable<Void>) () -> {
                    for (int i = first; i < bidders.size(); i += WRITERS) {
                        while (!bidders.get(i).finished()) {
                            if (!bidders.get(i).proceed(system.api())) {
                                return null;
                            }
                            acknowledged.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            while (working.stream().anyMatch(each -> !each.isDone())) {
                if (acknowledged.get() >= answers) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
                    system.kill();
                    break;
                }
                Thread.sleep(1);
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
        return acknowledged.get();
    }

    private void opening(Map<Integer, Kept> kept) throws Exception {
        String run = officers().open();
        killWhileRunning(run, kept.size(), KILLS_WHILE_OPENING);

        assertThat(officers().open()).as("one run opens the lot").isEqualTo(run);
        List<Node> returns = officers().pages("/returns", "returns");
        assertThat(returns.stream().map(each -> each.members().get("supplier").text()))
                .containsExactlyInAnyOrderElementsOf(
                        kept.keySet().stream().map(ExampleLot::supplier).toList());
        for (var each : kept.entrySet()) {
            Map<String, Node> opened = officers()
                    .read("/returns/" + ExampleLot.supplier(each.getKey()))
                    .members();
            Kept receipt = each.getValue();
            assertThat(opened.get("version").number()).isEqualByComparingTo(Integer.toString(receipt.version()));
            assertThat(opened.get("receivedAt").text()).isEqualTo(receipt.receivedAt());
            assertThat(Officers.lines(List.of(opened.get("return"))))
                    .isEqualTo(Officers.lines(List.of(tree(lot.section(each.getKey(), receipt.revision())))));
        }
    }

    private void scoring(Map<Integer, Kept> kept) throws Exception {
        officers().lockMarks();
        officers().importPrices(List.copyOf(kept.keySet()));
        String run = officers().score("first");
        killWhileRunning(run, kept.size(), KILLS_WHILE_SCORING);

        Map<Integer, Integer> revisions = new TreeMap<>();
        kept.forEach((number, receipt) -> revisions.put(number, receipt.revision()));
        LotScores expected = lot.scores(revisions, true);
        assertThat(officers().read("/scores").members().get("run").text()).isEqualTo(run);
        assertThat(Officers.lines(officers().pages("/scores", "rows")))
                .isEqualTo(Officers.lines(expected.ranking().places().stream()
                        .map(place -> tree(ScoreTableJson.write(ScoreRow.of(place))))
                        .toList()));
        for (Ranking.Place place : expected.ranking().places()) {
            assertThat(Officers.lines(
                            List.of(officers().read("/scores/" + place.sheet().supplier()))))
                    .isEqualTo(Officers.lines(List.of(tree(SheetJson.write(place.sheet())))));
        }
    }

    /** Kills the system again and again while a run is under way; nobody asks for the run to go on. */
    private void killWhileRunning(String run, int returns, int kills) throws Exception {
        int underWay = 0;
        for (int kill = 0; kill < kills; kill++) {
            int target = returns * kill / kills + random.nextInt(returns / kills);
            Standing before = officers().awaitDone(run, target);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(10_000));
            system = system.restarted();
            underWay += before.running() ? 1 : 0;
            System.out.println(
                    "Killed after " + before + "; it goes on from " + officers().standing(run));
        }
        assertThat(underWay).as("kills while the run was under way").isPositive();
        assertThat(officers().awaitEnd(run)).isEqualTo(new Standing("done", returns, Optional.of(returns)));
    }

    private Officers officers() {
        return new Officers(system.api(), lot);
    }

    private static Node tree(byte[] document) {
        return JsonDocument.read(document, new Findings()).orElseThrow();
    }
}
