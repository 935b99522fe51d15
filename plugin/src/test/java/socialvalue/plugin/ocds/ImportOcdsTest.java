package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportOcdsTest {
    private static final int WIDEST = 110;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource({
        "excerpts.txt, excerpts.json, ''",
        "example-releases.txt, packages/example-releases.json, ''",
        "example-releases.jsonl, packages/example-releases.json, --json",
        "merged.txt, packages, --merged",
        "merged.jsonl, packages, --merged --json"
    })
    void whatIsPrintedIsWhatWasLookedAt(String expected, String file, String options) throws IOException {
        String[] args = (Shared.fixture(file) + " " + options).strip().split(" ");
        assertThat(run(new byte[0], args)).isZero();
        assertThat(printed())
                .isEqualTo(Files.readString(Shared.fixture("expected").resolve(expected)));
    }

    @Test
    void linesFitTheTerminalAndNothingThatATerminalObeysComesThrough() throws IOException {
        run(new byte[0], Shared.fixture("packages/example-releases.json").toString());
        assertThat(printed().lines()).allMatch(line -> Columns.width(line) <= WIDEST);
        assertThat(printed().chars().filter(unit -> unit != '\n'))
                .noneMatch(unit -> Character.isISOControl(unit) || Character.getType(unit) == Character.FORMAT);
        assertThat(printed()).contains("Example <U+001B>[31mCouncil<U+202E><U+009B>2J");
    }

    @Test
    void jsonIsOneObjectALineThatReadsBackAsWhatWasPublished() throws IOException {
        run(new byte[0], Shared.fixture("packages/example-releases.json").toString(), "--json");
        List<String> lines = printed().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(Shared.JSON.readTree(lines.get(2)).get("buyer").textValue())
                .isEqualTo("Example \u001b[31mCouncil\u202e\u009b2J");
        assertThat(lines.get(2).chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void standardInputIsReadAsAFileIs() {
        byte[] in =
                "{\"ocid\": \"ocds-example-9\", \"tender\": {\"title\": \"Example\"}}".getBytes(StandardCharsets.UTF_8);
        assertThat(run(in, "-")).isZero();
        assertThat(printed()).contains("Process       ocds-example-9").endsWith("1 release\n");
    }

    @Test
    void aFileThatCannotBeUsedIsOneLineAndTwo(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("bad.json"), "{\"releases\": [{\"ocid\": \"a\"},\n {\"ocid\": 1,}]}");
        assertThat(run(new byte[0], file.toString())).isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(errors()).isEqualTo(file + ", line 2, column 13: this is not JSON\n");
    }

    @Test
    void releasesThatCannotBeMergedAreNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dateless.json"), "[{\"ocid\": \"a\"}, {\"ocid\": \"a\"}]");
        assertThat(run(new byte[0], file.toString(), "--merged")).isEqualTo(2);
        assertThat(errors()).isEqualTo(file + ": a release of a has no date and time by which it could be merged\n");
        assertThat(run(new byte[0], file.toString())).isZero();
    }

    @Test
    void wrongArgumentsAreSaidAndAreTwo() {
        for (Map.Entry<String[], String> each : Map.of(
                        new String[] {},
                        "Name one file, a folder, or - for standard input; see --help.\n",
                        new String[] {"a", "b"},
                        "Name one file, a folder, or - for standard input; see --help.\n",
                        new String[] {"a", "--xml"},
                        "--xml is not an option; see --help.\n",
                        new String[] {"no/such/file.json"},
                        "no/such/file.json cannot be read.\n")
                .entrySet()) {
            err.reset();
            assertThat(run(new byte[0], each.getKey())).isEqualTo(2);
            assertThat(errors()).isEqualTo(each.getValue());
        }
    }

    @Test
    void helpSaysHow() {
        assertThat(run(new byte[0], "--help")).isZero();
        assertThat(printed())
                .startsWith("Usage: scripts/import-ocds FILE")
                .contains("--merged")
                .contains("Exit codes");
    }

    @Test
    void linksAndMissingContentsAreSaidBesideTheOutput() {
        run(new byte[0], Shared.fixture("packages").toString());
        assertThat(errors())
                .contains("1 of the records only link to their releases, so there is nothing to read of them.")
                .contains("the feed goes on at https://portal.example.org/releases/2027-04.json.");
    }

    private int run(byte[] in, String... args) {
        return ImportOcds.run(
                args,
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
