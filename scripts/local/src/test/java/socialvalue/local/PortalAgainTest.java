package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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

    private static final int KILLS = 4;
    private static final int LATEST_KILL = 2_500;

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
                .contains("11 events have been accepted and 4 returns delivered.")
                .containsPattern(
                        "What the feeds listed again was told again: \\d+ messages, refused by the outbox as known")
                .doesNotContain("is published", "tender.published", "return.submitted");
        assertThat(second.end()).isEqualTo(first.end());
    }

    @Test
    void a_portal_that_fails_breaks_off_and_lists_twice_or_late_changes_nothing() {
        PlayedPortal undisturbed = PlayedPortal.in(temporary.resolve("undisturbed"));
        PlayedPortal disturbed = PlayedPortal.in(temporary.resolve("disturbed"), new Surroundings() {
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
        int underWay = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            underWay += killed(Duration.ofMillis(random.nextInt(LATEST_KILL)), folder, terminal) ? 1 : 0;
        }
        assertThat(underWay).as("kills while it was played").isPositive();
        PlayedPortal last = PlayedPortal.in(folder);

        assertThat(last.exitCode()).as(last.faults()).isZero();
        assertThat(last.printed()).contains("11 events have been accepted and 4 returns delivered.");
        assertTheSame(last.end(), uninterrupted.end());
    }

    /** Plays on until so long after the plugin was started; whether the play was still under way then. */
    private static boolean killed(Duration after, Path folder, Path terminal) throws IOException, InterruptedException {
        int before = Files.exists(terminal) ? SystemProcess.printed(terminal).length() : 0;
        Process process = SystemProcess.begin(
                terminal, "--portal", "prozorro", "--once", "--port", "0", "--folder", folder.toString());
        while (process.isAlive()
                && !SystemProcess.printed(terminal)
                        .substring(before)
                        .replaceAll("\\s+", " ")
                        .contains("the plugin follows its feeds")) {
            Thread.sleep(10);
        }
        boolean underWay = !process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        List<String> lines =
                SystemProcess.printed(terminal).substring(before).lines().toList();
        System.out.println("Killed " + after.toMillis() + " ms after its start, having printed last: "
                + lines.getLast().strip());
        return underWay;
    }

    /** But for when each event was handled. */
    private static void assertTheSame(PlayedPortal.EndState end, PlayedPortal.EndState expected) {
        assertThat(end.table()).isEqualTo(expected.table());
        assertThat(end.returns()).isEqualTo(expected.returns());
        assertThat(end.events().keySet()).isEqualTo(expected.events().keySet());
        assertThat(end.parked()).isZero();
    }
}
