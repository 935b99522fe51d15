package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example as {@code scripts/run --once} plays it, on a day before its deadline. */
@Tag("slow")
@Timeout(300)
class WorkedExampleTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path KEPT = Path.of("src/test/resources/worked-example.txt");
    private static final Path MADE = Path.of("target/worked-example.txt");
    private static final Instant BEFORE = Instant.parse("2026-12-01T09:00:00Z");
    private static final String CHAPTER = "## The worked example\n";

    @TempDir
    static Path temporary;

    private static Path folder;
    private static String printed;

    @BeforeAll
    static void play() throws IOException {
        folder = from(temporary.resolve("folder"));
        printed = played(folder);
    }

    /** A folder of its own, by whose clock it is some weeks before the deadline, in whatever year this is run. */
    private static Path from(Path folder) throws IOException {
        LocalFolder.open(folder, false).close();
        Files.writeString(
                folder.resolve("clock"), Duration.between(Instant.now(), BEFORE).toString());
        return folder;
    }

    private static String played(Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                Main.run(arguments(folder), HOME, print(out), print(err), portal -> new Deployment(HOME, portal));
        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        return withoutWhatDiffers(out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER"));
    }

    private static String[] arguments(Path folder) {
        return new String[] {"--once", "--port", "0", "--folder", folder.toString()};
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /** Without the seconds, which depend on the machine, and without the times and keyed digests of receipts. */
    private static String withoutWhatDiffers(String text) {
        return text.replaceAll("(T\\d\\d:\\d\\d):\\d\\dZ", "$1:SSZ")
                .replaceAll("(?m)^( +receipt: version 1) at .*, [A-Za-z0-9_-]{43}$", "$1");
    }

    @Test
    void prints_what_is_kept_here() throws IOException {
        Files.writeString(MADE, printed);

        assertThat(printed)
                .as("If what is printed now is right, from scripts/local: cp target/worked-example.txt %s", KEPT)
                .isEqualTo(Files.readString(KEPT));
    }

    @Test
    void keeps_to_100_columns_where_it_can() {
        assertThat(printed.lines().filter(line -> line.length() > 100)).isEmpty();
    }

    @Test
    void the_readme_shows_lines_of_it_in_their_order() throws IOException {
        String chapter =
                Files.readString(HOME.resolve("README.md")).split(CHAPTER, 2)[1].split("\n###? ", 2)[0];
        List<String> blocks = List.of(chapter.split("(?m)^```\n"));

        assertThat(blocks)
                .as("two pieces of what is printed, and text around them")
                .hasSize(5);
        for (int block : List.of(1, 3)) {
            Iterator<String> lines = printed.lines().iterator();
            withoutWhatDiffers(blocks.get(block).replace(".local/", "FOLDER/"))
                    .lines()
                    .forEach(line -> {
                        boolean found = false;
                        while (!found && lines.hasNext()) {
                            found = lines.next().equals(line);
                        }
                        assertThat(found).as("printed in its turn: " + line).isTrue();
                    });
        }
    }

    @Test
    void played_again_it_is_only_shown() {
        assertThat(played(folder))
                .isEqualTo("Example: home care in Exampleton (stored by an earlier run)\n\n" + shown(printed));
    }

    /** The score table and all that is printed after it. */
    private static String shown(String printed) {
        return printed.substring(printed.indexOf("\n\n") + 2);
    }

    @Test
    void leaves_the_letters_on_the_disk() {
        assertThat(List.of("care", "homehelp", "neighbours", "together"))
                .allSatisfy(supplier -> assertThat(folder.resolve("letters/example-" + supplier + ".pdf"))
                        .content(StandardCharsets.ISO_8859_1)
                        .startsWith("%PDF-1.7")
                        .contains("%%EOF"));
    }

    @Test
    void leaves_the_evaluation_report_on_the_disk() {
        assertThat(folder.resolve("reports/EXAMPLE-2026-017-1.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-1.7")
                .contains("%%EOF");
    }

    @Test
    void leaves_the_agreements_summary_on_the_disk_in_each_format() {
        assertThat(List.of("json", "csv", "xlsx", "pdf"))
                .allSatisfy(format -> assertThat(folder.resolve("accounts/EXAMPLE-2026-017-1." + format))
                        .isNotEmptyFile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example Care Limited submits.",
                "An opening officer has the lot opened",
                "to clarify its return",
                "the panel agrees on one mark",
                "Scores for quality are imported",
                "An offer is flagged",
                "the evaluation report before the panel",
                "the contract is signed",
                "the file quarter-7 is imported"
            })
    void killed_it_goes_on_where_it_was(String last, @TempDir Path own) throws Exception {
        Path interrupted = from(own.resolve("folder"));
        Path terminal = own.resolve("terminal");
        Process process = SystemProcess.begin(terminal, arguments(interrupted));
        while (process.isAlive() && !words(terminal).contains(last)) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();

        assertThat(words(terminal)).contains(last);
        assertThat(shown(played(interrupted))).isEqualTo(shown(printed));
    }

    private static String words(Path terminal) throws IOException {
        return new String(Files.readAllBytes(terminal), StandardCharsets.ISO_8859_1).replaceAll("\\s+", " ");
    }
}
