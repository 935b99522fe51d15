package socialvalue.plugin.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.plugin.portal.FrameReference;

class HostileFilesTest {
    private static final Path SHARED = Path.of("../../shared/data/badinput");
    private static final FrameReference LOT = new FrameReference("EXAMPLE-2027-001", "1");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private ReturnFiles files;
    private Findings findings;

    private Optional<ExportedReturn> read(String name) throws IOException {
        if (files == null) {
            Files.writeString(
                    folder.resolve("returns.csv"),
                    "file,supplier-id,supplier-name,received-at\n"
                            + "alder.csv,example-alder,Example Alder Limited,2027-01-14T16:20:31+00:00\n"
                            + "alder.json,example-birch,Example Birch Limited,2027-01-14T16:20:31+00:00\n");
            files = ReturnFiles.at(folder, LOT);
        }
        ListedReturn listed = files.listed().stream()
                .filter(each -> each.file().equals(name))
                .findFirst()
                .orElseThrow();
        findings = new Findings(name);
        return files.read(listed, findings);
    }

    private Optional<ExportedReturn> read(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return read(name);
    }

    private Optional<ExportedReturn> read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode firstResponse(ExportedReturn read) throws IOException {
        return JSON.readTree(read.document("sha256:0")).at("/responses/0");
    }

    @ParameterizedTest
    @CsvSource({"alder.csv", "alder.json"})
    void aFileOf100MegabytesIsNotRead(String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(100_000_000);
        }

        assertThat(read(name)).isEmpty();
        assertThat(findings.inOrder())
                .extracting(Finding::toString)
                .containsExactly(
                        name + ": found more than 1048576 bytes; expected a return, which has at most that many.");
    }

    @ParameterizedTest
    @CsvSource({"1048576, true", "1048577, false"})
    void aFileHasAtMostOneMebibyte(int bytes, boolean accepted) throws IOException {
        String text = "{\"responses\": [{\"criterion\": \"volunteers\", \"nil\": true}]}";

        assertThat(read("alder.json", text + " ".repeat(bytes - text.length())).isPresent())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "criterion, 200, true",
        "criterion, 201, false",
        "place, 200, true",
        "place, 201, false",
        "statement, 20000, true",
        "statement, 20001, false",
        "evidence, 200, true",
        "evidence, 201, false",
    })
    void aTextHasItsMostCharactersWhateverTheirBytes(String column, int characters, boolean accepted)
            throws IOException {
        String text = "\uD83C\uDF33".repeat(characters);
        boolean criterion = column.equals("criterion");
        String csv = criterion ? "criterion\n" + text : "criterion," + column + "\nvolunteers," + text;
        String json = criterion
                ? "{\"criterion\": \"" + text + "\"}"
                : "{\"criterion\": \"c\", \"" + column + "\": "
                        + (column.equals("evidence") ? "[{\"name\": \"" + text + "\"}]" : "\"" + text + "\"") + "}";

        assertThat(read("alder.csv", csv).isPresent()).isEqualTo(accepted);
        assertThat(read("alder.json", "{\"responses\": [" + json + "]}").isPresent())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 'c-%d,,,,,', true",
        "501, 'c-%d,,,,,', false",
        "200, 'c,people,1,option-%d,,', true",
        "201, 'c,people,1,option-%d,,', false",
        "120, 'c,people,1,,period-%d,', true",
        "121, 'c,people,1,,period-%d,', false",
        "50, 'c,,,,,own-staff', true",
        "51, 'c,,,,,own-staff', false",
        "20000, 'c,,,,,', true",
        "20001, 'c,,,,,', false",
    })
    void aListHasItsMostElements(int rows, String row, boolean accepted) throws IOException {
        String csv = IntStream.range(0, rows)
                .mapToObj(each -> String.format(row, each))
                .collect(Collectors.joining("\n", "criterion,unit,amount,option,period,delivery-by\n", "\n"));

        assertThat(read("alder.csv", csv).isPresent()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void evidenceHasAtMost50Names(int names, boolean accepted) throws IOException {
        String evidence =
                IntStream.range(0, names).mapToObj(each -> each + ".pdf").collect(Collectors.joining("|"));

        assertThat(read("alder.csv", "criterion,evidence\nc," + evidence).isPresent())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999, true",
        "1000000000000000, false",
        "-999999999999999.9999999999, true",
        "-1000000000000000, false",
        "0.0000000001, true",
        "0.00000000001, false",
        "0.00000000010, true",
        "-0, true",
    })
    void aNumberHas15DigitsBeforeAnd10AfterThePoint(String number, boolean accepted) throws IOException {
        Optional<ExportedReturn> csv = read("alder.csv", "criterion,pounds\nc," + number);
        Optional<ExportedReturn> json =
                read("alder.json", "{\"responses\": [{\"criterion\": \"c\", \"pounds\": " + number + "}]}");

        assertThat(csv.isPresent()).isEqualTo(accepted);
        assertThat(json.isPresent()).isEqualTo(accepted);
        if (accepted) {
            assertThat(firstResponse(csv.get())).isEqualTo(firstResponse(json.get()));
        }
    }

    @Test
    void numbersThatWouldFillTheMemoryAreNotPutIntoDigits() throws IOException {
        assertThat(read("alder.csv", "criterion,pounds\nc,1e999999999")).isEmpty();
        assertThat(read("alder.csv", "criterion,pounds\nc," + "9".repeat(500_000)))
                .isEmpty();
        assertThat(read("alder.json", "{\"responses\": [{\"criterion\": \"c\", \"pounds\": 1e999999999}]}"))
                .isEmpty();
        Optional<ExportedReturn> nought =
                read("alder.json", "{\"responses\": [{\"criterion\": \"c\", \"pounds\": 0e999999999}]}");
        assertThat(firstResponse(nought.orElseThrow()).get("pounds").decimalValue())
                .isZero();
    }

    @Test
    void hugeLinesAndManyCellsAreRefused() throws IOException {
        assertThat(read("alder.csv", "x".repeat(1 << 20))).isEmpty();
        assertThat(read("alder.csv", ",".repeat(1 << 20))).isEmpty();
        assertThat(read("alder.csv", "\n".repeat(1 << 20))).isEmpty();
        assertThat(read("alder.csv", "criterion\nc" + ",".repeat(1_000_000))).isPresent();
        assertThat(read("alder.csv", "criterion\nc" + ",x".repeat(400_000))).isEmpty();
        assertThat(read("alder.csv", "criterion\n\"" + "\"\"".repeat(400_000))).isEmpty();
        assertThat(read("alder.json", "[".repeat(1 << 20))).isEmpty();
        assertThat(read("alder.json", "{\"a\":".repeat(200_000))).isEmpty();
        assertThat(read("alder.json", "{\"responses\": [" + "0,".repeat(200_000) + "0]}"))
                .isEmpty();
    }

    @Test
    void ofManyFindingsTheFirstArePrintedAndTheOthersCounted() throws IOException {
        StringBuilder csv = new StringBuilder("criterion,pounds\n");
        for (int i = 0; i < 150; i++) {
            csv.append("c-").append(i).append(",none\n");
        }
        Files.writeString(folder.resolve("alder.csv"), csv);
        Files.writeString(
                folder.resolve("returns.csv"),
                "file,supplier-id,supplier-name,received-at\n"
                        + "alder.csv,example-alder,Example Alder Limited,2027-01-14T16:20:31+00:00\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

        int exitCode = ImportReturns.run(
                new String[] {folder.toString(), "--lot", LOT.toString()}, print, print, new RecordedDelivery());

        assertThat(exitCode).isEqualTo(ImportReturns.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(102)
                .contains("... and 50 findings more.")
                .contains("alder.csv, line 101, column pounds: found “none”; expected " + ExactNumber.EXPECTED + ".");
    }

    @Test
    void onlyPlainFilesAreRead() throws IOException {
        Path elsewhere = Files.createTempFile("example", ".csv");
        try {
            Files.writeString(elsewhere, "criterion,pounds\nc,1\n");
            Files.createSymbolicLink(folder.resolve("alder.csv"), elsewhere);
            Files.createDirectory(folder.resolve("alder.json"));

            assertThat(read("alder.csv")).isEmpty();
            assertThat(read("alder.json")).isEmpty();
        } finally {
            Files.delete(elsewhere);
        }
    }

    private static List<String> shared(String name) throws IOException {
        Path file = SHARED.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), name + " of the shared data is not here");
        return Files.readAllLines(file);
    }

    /** What begins like a formula, or is otherwise nasty, comes out as it went in. */
    private void assertReadAsText(String text) throws IOException {
        String csv = "criterion,statement\nvolunteers,\"" + text.replace("\"", "\"\"") + "\"\n";
        String json = JSON.writeValueAsString(JSON.createObjectNode()
                .set(
                        "responses",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode()
                                        .put("criterion", "volunteers")
                                        .put("statement", text))));
        if (text.chars().anyMatch(each -> each < ' ' && each != '\t' && each != '\n')) {
            assertThat(read("alder.csv", csv)).isEmpty();
            assertThat(read("alder.json", json)).isEmpty();
            return;
        }
        ExportedReturn fromCsv = read("alder.csv", csv).orElseThrow(() -> new AssertionError(text));
        ExportedReturn fromJson = read("alder.json", json).orElseThrow(() -> new AssertionError(text));
        assertThat(firstResponse(fromCsv).path("statement").asText("")).isEqualTo(text.strip());
        assertThat(firstResponse(fromJson).get("statement").textValue()).isEqualTo(text);
    }

    @Test
    void formulasAreText() throws IOException {
        for (String each : List.of("=1+1", "+1", "-1", "@SUM(1)", "\"=cmd|' /C calc'!A0", "'=1", "a\n=1", "|", ";")) {
            assertReadAsText(each);
        }
    }

    @Test
    void payloadsForSpreadsheetsAreText() throws IOException {
        List<String> payloads = shared("csv-injection-payloads/Intruder/csv-payload.txt");
        assertThat(payloads).hasSizeGreaterThan(4);
        for (String each : payloads) {
            assertReadAsText(each);
        }
    }

    @Test
    void naughtyStringsAreTextOrRefused() throws IOException {
        List<String> sound = new ArrayList<>();
        int controls = 0;
        for (String each : shared("blns/blns.txt")) {
            if (each.chars().anyMatch(character -> character < ' ' && character != '\t')) {
                assertReadAsText(each);
                controls++;
            } else if (!each.startsWith("#") && !each.isBlank()) {
                sound.add(each);
            }
        }
        assertThat(controls).isPositive();
        assertThat(sound).hasSizeGreaterThan(400);
        for (int from = 0; from < sound.size(); from += 400) {
            assertReadAsTexts(sound.subList(from, Math.min(sound.size(), from + 400)));
        }
    }

    private void assertReadAsTexts(List<String> texts) throws IOException {
        String csv = IntStream.range(0, texts.size())
                .mapToObj(i -> "c-" + i + ",\"" + texts.get(i).replace("\"", "\"\"") + "\"\n")
                .collect(Collectors.joining("", "criterion,statement\n", ""));
        List<String> statements = new ArrayList<>();

        JSON.readTree(read("alder.csv", csv).orElseThrow().document("sha256:0"))
                .get("responses")
                .forEach(each -> statements.add(each.get("statement").textValue()));

        assertThat(statements)
                .containsExactlyElementsOf(texts.stream().map(String::strip).toList());
    }

    @Test
    void badJsonIsRefusedAndNothingIsThrown() throws IOException {
        Path suite = SHARED.resolve("jsontestsuite/test_parsing");
        Assumptions.assumeTrue(Files.isDirectory(suite), "jsontestsuite of the shared data is not here");
        List<String> accepted = new ArrayList<>();
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                String name = file.getFileName().toString();
                byte[] value = Files.readAllBytes(file);
                if (read("alder.json", value).isPresent()) {
                    accepted.add(name);
                }
                ByteArrayOutputStream within = new ByteArrayOutputStream();
                within.writeBytes("{\"responses\":[{\"criterion\":\"c\",\"pounds\":".getBytes(StandardCharsets.UTF_8));
                within.writeBytes(value);
                within.writeBytes("}]}".getBytes(StandardCharsets.UTF_8));
                if (read("alder.json", within.toByteArray()).isPresent() && name.startsWith("n_")) {
                    accepted.add(name + " within");
                }
                read("alder.csv", value);
            }
        }
        assertThat(accepted).isEmpty();
    }
}
