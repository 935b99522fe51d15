package socialvalue.plugin.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReturnsTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/file/example-returns");
    private static final Path EXPECTED = Path.of("src/test/resources/file/expected");
    private static final Path SCHEMA = Path.of("../functions/src/main/resources/schemas/return.v1.schema.json");
    private static final String LOT = "EXAMPLE-2027-001/1";

    @TempDir
    private Path folder;

    private final RecordedDelivery delivery = new RecordedDelivery();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ImportReturns.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                delivery);
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @BeforeEach
    void copyTheExamples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path each : files.toList()) {
                Files.copy(each, folder.resolve(each.getFileName().toString()));
            }
        }
    }

    private void replace(String file, String text, String by) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, by));
    }

    @Test
    void theExamplesAreDelivered() throws IOException {
        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.DELIVERED);

        assertThat(printed())
                .containsExactly(
                        "1 of 3  “alder.json”: delivered",
                        "2 of 3  “birch.csv”: delivered, its check has 1 finding",
                        "3 of 3  “cedar.csv”: delivered, its check has 2 findings",
                        "3 returns delivered, 0 refused, 0 still to deliver.");
        assertThat(delivery.deliveries)
                .containsExactly(
                        LOT + " example-alder 2027-01-14T16:20:31Z",
                        LOT + " example-birch 2027-01-15T11:58:00.250Z",
                        LOT + " example-cedar 2027-01-15T12:59:59+01:00");
        assertAllAsExpected();
    }

    private void assertAllAsExpected() throws IOException {
        assertThat(delivery.returns.keySet()).containsExactly("example-alder", "example-birch", "example-cedar");
        for (String supplier : delivery.returns.keySet()) {
            assertThat(delivery.returns.get(supplier) + "\n")
                    .isEqualTo(Files.readString(EXPECTED.resolve(supplier + ".json")));
        }
    }

    @Test
    void whatIsDeliveredIsAsThePublishedSchemaSays() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        run(folder.toString(), "--lot", LOT);

        assertThat(delivery.returns).hasSize(3);
        assertThat(delivery.returns.values()).allSatisfy(each -> assertThat(schema.validate(each, InputFormat.JSON))
                .isEmpty());
    }

    @Test
    void runAgainItChangesNothing() throws IOException {
        run(folder.toString(), "--lot", LOT);

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.DELIVERED);
        assertThat(delivery.deliveries).hasSize(6);
        assertAllAsExpected();
    }

    @ParameterizedTest
    @CsvSource({"'\n', '\r\n', ''", "'\n', '\r\n', '\uFEFF'", "'\n', '\n', '\uFEFF'"})
    void lineEndsAndByteOrderMarksChangeNothing(String line, String end, String mark) throws IOException {
        for (String file : List.of("returns.csv", "birch.csv", "cedar.csv", "alder.json")) {
            Path path = folder.resolve(file);
            // Within a cell a line ends as it was typed
            String text = Files.readString(path).replace(line, end).replace("planned," + end, "planned,\n");
            Files.writeString(path, mark + text);
        }

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.DELIVERED);
        assertAllAsExpected();
    }

    @Test
    void aDryRunSendsNothing() {
        assertThat(run(folder.toString(), "--lot=" + LOT, "--dry-run")).isEqualTo(ImportReturns.DELIVERED);
        assertThat(printed()).containsExactly("3 returns can be delivered to " + LOT + "; nothing is sent.");
        assertThat(delivery.deliveries).isEmpty();
    }

    @Test
    void oneFileIsDeliveredAloneWhateverTheOthersAreLike() throws IOException {
        replace("birch.csv", "5.50", "five");
        replace("returns.csv", "cedar.csv,example-cedar", "cedar.csv,example cedar");

        assertThat(run(folder.resolve("alder.json").toString(), "--lot", LOT)).isEqualTo(ImportReturns.DELIVERED);
        assertThat(delivery.returns).containsOnlyKeys("example-alder");
        assertThat(run(folder.resolve("cedar.csv").toString(), "--lot", LOT)).isEqualTo(ImportReturns.FINDINGS);
        assertThat(printed())
                .contains("returns.csv, line 4, column supplier-id: found “example cedar”; expected at most"
                        + " 63 letters, digits, full stops, hyphens and underscores.");
    }

    @Test
    void nothingIsDeliveredWhileAFileHasFindings() throws IOException {
        replace("birch.csv", "5.50", "1e999999999");
        replace("cedar.csv", ";7;", ";1,200;");

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.FINDINGS);
        assertThat(printed())
                .containsExactly(
                        "birch.csv, line 4, column amount: found “1e999999999”; expected " + ExactNumber.EXPECTED + ".",
                        "cedar.csv, line 2, column amount: found “1,200”; expected " + ExactNumber.EXPECTED + ".",
                        "Nothing is delivered: put the findings right and run it again.");
        assertThat(delivery.deliveries).isEmpty();
    }

    @Test
    void goodFilesAreDeliveredWhereThatIsWanted() throws IOException {
        replace("birch.csv", "5.50", "five");

        assertThat(run("--good-files", folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.FINDINGS);
        assertThat(printed())
                .endsWith(
                        "2 returns delivered, 0 refused, 0 still to deliver.",
                        "Others are left out, as the findings say.");
        assertThat(delivery.returns).containsOnlyKeys("example-alder", "example-cedar");
    }

    @Test
    void aReturnThatIsNotListedStandsInTheWay() throws IOException {
        Files.writeString(folder.resolve("dogwood.xlsx"), "");
        Files.writeString(folder.resolve("README.txt"), "");

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.FINDINGS);
        assertThat(printed())
                .startsWith("returns.csv: found no row for “dogwood.xlsx”; expected one, or the file to be moved"
                        + " elsewhere.")
                .hasSize(2);
    }

    @Test
    void ofTwoRowsForOneSupplierNeitherIsUsed() throws IOException {
        replace("returns.csv", "example-cedar", "example-alder");

        assertThat(run(folder.toString(), "--lot", LOT, "--good-files")).isEqualTo(ImportReturns.FINDINGS);
        assertThat(printed())
                .startsWith("returns.csv, line 4, column supplier-id: found “example-alder” again; expected"
                        + " it once: it stands on line 2.");
        assertThat(delivery.returns).containsOnlyKeys("example-birch");
    }

    @Test
    void aReturnForAnotherLotOrAnotherSupplierIsFound() throws IOException {
        replace("alder.json", "\"schema\"", "\"tender\": \"EXAMPLE-2027-002\", \"lot\": \"2\", \"schema\"");
        replace("alder.json", "\"id\": \"example-alder\"", "\"id\": \"example-aspen\", \"sector\": \"social\"");

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.FINDINGS);
        assertThat(printed())
                .startsWith(
                        "alder.json, at /tender: found “EXAMPLE-2027-002”; expected “EXAMPLE-2027-001”, the tender of"
                                + " the import.",
                        "alder.json, at /lot: found “2”; expected “1”, the lot of the import.",
                        "alder.json, at /supplier/id: found “example-aspen”; expected “example-alder”, as in"
                                + " returns.csv.",
                        "alder.json, at /supplier/sector: found “social”; expected “private”, as in returns.csv.");
    }

    @Test
    void aReturnKeepsTheFrameItSaysItWasMadeAgainst() throws IOException {
        replace("alder.json", "\"schema\"", "\"frame\": \"sha256:older\", \"schema\"");
        run(folder.toString(), "--lot", LOT);

        assertThat(delivery.returns.get("example-alder")).contains("\"frame\":\"sha256:older\"");
        assertThat(delivery.returns.get("example-birch")).contains("\"frame\":\"" + RecordedDelivery.DIGEST + "\"");
    }

    @Test
    void aRefusedReturnDoesNotKeepTheOthersBack() {
        delivery.returns.put("example-birch", "another one");

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.NOT_DELIVERED);
        assertThat(printed())
                .contains(
                        "2 of 3  “birch.csv”: refused: 409 delivered-before",
                        "2 returns delivered, 1 refused, 0 still to deliver.");
    }

    @Test
    void aServiceThatDoesNotAnswerIsTriedAgainByRunningItAgain() throws IOException {
        delivery.answers = 1;

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.NOT_DELIVERED);
        assertThat(printed()).endsWith("1 return delivered, 0 refused, 2 still to deliver.");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The service did not answer (IOException); run it again, it goes on where it ended."
                        + System.lineSeparator());
        delivery.answers = Integer.MAX_VALUE;
        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.DELIVERED);
        assertAllAsExpected();
    }

    @Test
    void anInterruptionIsPassedOn() {
        delivery.interrupted = true;

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.NOT_DELIVERED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aLotWithoutAFrameTakesNothing() {
        delivery.frame = Optional.empty();

        assertThat(run(folder.toString(), "--lot", LOT)).isEqualTo(ImportReturns.NOT_DELIVERED);
        assertThat(delivery.deliveries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FOLDER",
                "--lot EXAMPLE-2027-001/1",
                "FOLDER --lot",
                "FOLDER --lot EXAMPLE-2027-001",
                "FOLDER --lot ../1",
                "FOLDER FOLDER --lot EXAMPLE-2027-001/1",
                "FOLDER --lot EXAMPLE-2027-001/1 --lot EXAMPLE-2027-001/2",
                "FOLDER --lot EXAMPLE-2027-001/1 --force",
                "NOWHERE --lot EXAMPLE-2027-001/1"
            })
    void argumentsThatCannotBeUsedAreExitCode2(String line) {
        String[] args = Stream.of(line.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.equals("FOLDER") ? folder.toString() : each)
                .toArray(String[]::new);

        assertThat(run(args)).isEqualTo(ImportReturns.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
        assertThat(delivery.deliveries).isEmpty();
    }

    @Test
    void helpIsPrinted() {
        assertThat(run("--help")).isEqualTo(ImportReturns.DELIVERED);
        assertThat(printed().get(0))
                .startsWith("Usage: scripts/plugin import-returns SETTINGS FOLDER --lot TENDER/LOT");
    }
}
