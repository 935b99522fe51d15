package socialvalue.plugin.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is named for its defect, and has its findings beside it as they are printed. */
class InvalidFilesTest {
    private static final Path INVALID = Path.of("src/test/resources/file/invalid");
    private static final String LAST = "Nothing is delivered: put the findings right and run it again.";

    @TempDir
    private Path folder;

    static Stream<Path> returns() throws IOException {
        return files(INVALID);
    }

    static Stream<Path> manifests() throws IOException {
        return files(INVALID.resolve("manifest"));
    }

    private static Stream<Path> files(Path from) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            return all
                    .filter(each ->
                            each.toString().endsWith(".csv") || each.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exitCode = ImportReturns.run(
                new String[] {folder.toString(), "--lot", "EXAMPLE-2027-001/1", "--dry-run"},
                print,
                print,
                new RecordedDelivery());
        String text = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        assertThat(exitCode).isEqualTo(ImportReturns.FINDINGS);
        assertThat(text).endsWith("\n" + LAST + "\n");
        return text.substring(0, text.length() - LAST.length() - 1);
    }

    private static String expected(Path invalid) throws IOException {
        return Files.readString(invalid.resolveSibling(invalid.getFileName() + ".findings"));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void everythingWrongWithAReturnIsFoundAtOnce(Path invalid) throws IOException {
        String name = invalid.getFileName().toString();
        Files.copy(invalid, folder.resolve(name));
        Files.writeString(
                folder.resolve("returns.csv"),
                "file,supplier-id,supplier-name,received-at\n" + name
                        + ",example-alder,Example Alder Limited,2027-01-14T16:20:31+00:00\n");

        assertThat(printed()).isEqualTo(expected(invalid));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everythingWrongWithTheListIsFoundAtOnce(Path invalid) throws IOException {
        Files.copy(invalid, folder.resolve("returns.csv"));
        Files.writeString(folder.resolve("alder.json"), "{\"responses\": []}");

        assertThat(printed()).isEqualTo(expected(invalid));
    }
}
