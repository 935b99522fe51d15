package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.file.ScoreTableJson;
import socialvalue.finding.Findings;
import socialvalue.local.Officers.Standing;
import socialvalue.scoring.ScoreRow;

/**
 * A large lot, in the whole system with a gigabyte of memory. Lots are planned for 5,000 returns, which
 * {@code -Dsocialvalue.returns=5000} plays in three minutes more.
 */
@Tag("slow")
@Timeout(900)
class LargeLotTest {
    private static final int RETURNS = Integer.getInteger("socialvalue.returns", 2_000);
    private static final int WRITERS = 4;

    @TempDir
    Path temporary;

    @Test
    void thousands_of_returns_are_opened_and_scored_with_progress() throws Exception {
        Path folder = temporary.resolve("folder");
        Path terminal = temporary.resolve("terminal");
        SystemProcess system = SystemProcess.start(folder, terminal);
        try {
            Instant now = SystemProcess.clock(folder).instant();
            ExampleLot lot = ExampleLot.publish(
                    system.api(), "EXAMPLE-large", Instant.ofEpochSecond(now.getEpochSecond() + 7_200));
            List<Integer> suppliers = IntStream.range(0, RETURNS).boxed().toList();
            Instant started = Instant.now();
            Api api = system.api();
            RacesTest.atOnce(WRITERS, writer -> () -> {
                for (int number = writer; number < RETURNS; number += WRITERS) {
                    assertThat(new Bidder(lot, number, List.of(new Bidder.Submit(1))).proceed(api))
                            .isTrue();
                }
                return null;
            });
            tell("submitted", started);

            system.kill();
            SystemProcess.clock(folder).moveTo(lot.deadline().plus(Duration.ofMinutes(2)));
            system = system.restarted();
            Officers officers = new Officers(system.api(), lot);
            started = Instant.now();
            followed(officers, officers.open());
            tell("opened", started);
            assertThat(officers.pages("/returns", "returns")).hasSize(RETURNS);

            officers.lockMarks();
            started = Instant.now();
            followed(officers, officers.score("first"));
            tell("scored", started);

            Map<Integer, Integer> revisions = new TreeMap<>();
            suppliers.forEach(number -> revisions.put(number, 1));
            assertThat(Officers.lines(officers.pages("/scores", "rows")))
                    .isEqualTo(Officers.lines(lot.scores(revisions, false).ranking().places().stream()
                            .map(place -> tree(ScoreTableJson.write(ScoreRow.of(place))))
                            .toList()));
            assertThat(SystemProcess.printed(terminal)).doesNotContain("fault", "failed", "took longer");
        } finally {
            system.close();
        }
    }

    /** Waits for a run to end, and holds that its progress could be seen. */
    private static void followed(Officers officers, String run) throws InterruptedException {
        TreeSet<Integer> seen = new TreeSet<>();
        Standing standing = officers.standing(run);
        while (standing.running()) {
            seen.add(standing.done());
            int next = standing.done() + RETURNS / 20;
            standing = officers.awaitDone(run, next);
        }
        assertThat(standing).isEqualTo(new Standing("done", RETURNS, Optional.of(RETURNS)));
        assertThat(seen).as("how many were done while the run was under way").hasSizeGreaterThan(4);
    }

    private static void tell(String what, Instant since) {
        System.out.println(RETURNS + " returns " + what + " in "
                + Duration.between(since, Instant.now()).toMillis() + " ms");
    }

    private static Node tree(byte[] document) {
        return JsonDocument.read(document, new Findings()).orElseThrow();
    }
}
