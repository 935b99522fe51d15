package socialvalue.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The load part on a small scale: it counts and says what it counted, and no clock decides. */
@Tag("slow")
@Timeout(300)
class LoadTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void of_fifty_returns_a_second_for_three_seconds_none_is_lost_and_none_doubled() throws Exception {
        String[] arguments = {
            "load",
            "--rate",
            "50",
            "--seconds",
            "3",
            "--suppliers",
            "200",
            "--folder",
            folder.resolve("f").toString()
        };
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean sound =
                LoadPart.print(Options.of(HOME, arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(sound).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("350 of 350 were accepted;")
                .contains("200 returns of 200 suppliers")
                .contains("None was lost and none was doubled.");
    }
}
