package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.local.portal.Mischief;
import socialvalue.local.portal.ReplayPortal;
import socialvalue.local.portal.Stage;

/**
 * The example of a portal comes to the same end played again, after being killed, and with a portal that misbehaves.
 */
@Tag("slow")
@Timeout(900)
class PortalAgainTest {
    private static final String TENDER = "638d845425c3e263700cbd5452ec485f";
    private static final String OTHER = "782911085fc2291ce7eb320de6930187";

    private final long seed =
            Long.getLong("socialvalue.seed", ThreadLocalRandom.current().nextLong());

    @TempDir
    Path temporary;

    @Test
    void a_second_run_says_so_and_changes_nothing() {
        Path folder = temporary.resolve("folder");
        PlayedPortal first = PlayedPortal.in(folder);
        PlayedPortal second = PlayedPortal.in(folder);

        assertThat(second.exitCode()).as(second.faults()).isZero();
        assertThat(second.printed())
                .startsWith("Example: looking after parks in Exampleton (stored by an earlier run)\n")
                .contains("11 events and 4 returns have been delivered, each once.")
                .containsPattern(
                        "What the feeds listed again was told again: \\d+ messages, refused by the outbox as known")
                .doesNotContain("is published", "tender.published", "return.submitted");
        assertThat(second.end()).isEqualTo(first.end());
    }

    @Test
    void a_portal_that_fails_breaks_off_and_lists_twice_or_late_changes_nothing() {
        PlayedPortal undisturbed = PlayedPortal.in(temporary.resolve("undisturbed"));
        PlayedPortal disturbed = PlayedPortal.in(temporary.resolve("disturbed"), new PortalExample.Surroundings() {
            @Override
            public void before(Stage stage, ReplayPortal portal) {
                Mischief mischief = portal.mischief();
                mischief.listTwice(TENDER);
                mischief.listLate(TENDER, 3);
                mischief.listLate(OTHER, 2);
                mischief.breakOff(1);
                mischief.fail(2);
            }
        });

        assertThat(disturbed.exitCode()).as(disturbed.faults()).isZero();
        assertTheSame(disturbed.end(), undisturbed.end());
    }

    @Test
    void killed_at_any_moment_it_goes_on_where_it_was() throws Exception {
        System.out.println("Killing with -Dsocialvalue.seed=" + seed);
        Random random = new Random(seed);
        PlayedPortal uninterrupted = PlayedPortal.in(temporary.resolve("uninterrupted"));
        Path folder = temporary.resolve("folder");
        Path terminal = temporary.resolve("terminal");
        for (String step : List.of(
                "tender.published",
                "The deadline passes",
                "The deadline passes",
                "is scored, and no score",
                "award.decided")) {
            killAfter(step, Duration.ofMillis(random.nextInt(2_500)), folder, terminal);
        }
        PlayedPortal last = PlayedPortal.in(folder);

        assertThat(last.exitCode()).as(last.faults()).isZero();
        assertThat(last.printed()).contains("11 events and 4 returns have been delivered, each once.");
        assertTheSame(last.end(), uninterrupted.end());
    }

    /** Plays on until something has been printed by this play or one before, and a moment more. */
    private static void killAfter(String printed, Duration more, Path folder, Path terminal)
            throws IOException, InterruptedException {
        Process process = SystemProcess.begin(
                terminal, "--portal", "prozorro", "--once", "--port", "0", "--folder", folder.toString());
        while (process.isAlive() && !SystemProcess.printed(terminal).contains(printed)) {
            Thread.sleep(10);
        }
        Thread.sleep(more);
        process.destroyForcibly().waitFor();
        System.out.println("Killed " + more.toMillis() + " ms after: " + printed);
    }

    /** But for when each event was handled. */
    private static void assertTheSame(PlayedPortal.EndState end, PlayedPortal.EndState expected) {
        assertThat(end.table()).isEqualTo(expected.table());
        assertThat(end.returns()).isEqualTo(expected.returns());
        assertThat(end.events().keySet()).isEqualTo(expected.events().keySet());
        assertThat(end.parked()).isZero();
    }
}
