package socialvalue.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.port.DeliveryFile;

/** Files as spreadsheets write them, and files that nobody should have written. */
class DeliveryCsvTest {
    private static final String HEADER = "reference,promise,period,quantity,unit,place,note\n";
    private static final String ROW = "D-1,jobs,2027/28-Q1,2,people,Example Café,Example note\n";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static DeliveryFile read(byte[] file) {
        return assertTimeout(SOON, () -> new DeliveryCsv().read(file));
    }

    private static DeliveryFile read(String file) {
        return read(file.getBytes(UTF_8));
    }

    private static DeliveryFile fixture(String name) {
        return read(Fixture.bytes(Path.of("src/test/resources/imports", name)));
    }

    /** Line, code and column of each finding, those of the file first. */
    private static List<String> told(DeliveryFile file) {
        return Stream.concat(file.findings().stream(), file.rows().stream().flatMap(row -> row.findings().stream()))
                .map(finding -> finding.location().line() + " " + finding.code().code()
                        + finding.location().pointer())
                .toList();
    }

    private static List<String> references(DeliveryFile file) {
        return file.rows().stream()
                .flatMap(row -> row.reported().map(ReportedDelivery::reference).stream())
                .toList();
    }

    @Test
    void every_column_is_read_as_it_is_written() {
        DeliveryFile file = fixture("VALID_every_column.csv");
        assertThat(told(file)).isEmpty();
        assertThat(file.rows()).extracting(DeliveryFile.Row::line).containsExactly(2, 4, 6);
        assertThat(file.rows().getFirst().reported())
                .contains(new ReportedDelivery(
                        "D-1",
                        "jobs",
                        ReportingPeriod.parse("2027/28-Q1").orElseThrow(),
                        new BigDecimal("2"),
                        "people",
                        Optional.of("Example Town"),
                        Optional.of("Example job fair, and \"open day\""),
                        Optional.of("example-file-1"),
                        Optional.of("Two lines\nof one note"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 4, 19))));
        assertThat(file.rows().get(1).reported().orElseThrow().quantity()).isEqualTo("120.5");
        assertThat(file.rows().get(1).reported().orElseThrow().corrects()).contains("D-1");
    }

    @Test
    void columns_stand_in_any_order_between_any_delimiters_and_it_is_said_which() {
        DeliveryFile file = fixture("VALID_semicolons.csv");
        assertThat(told(file)).containsExactly("1 another-delimiter");
        assertThat(file.isRefused()).isFalse();
        assertThat(references(file)).containsExactly("D-1");
        assertThat(references(read((HEADER + ROW).replace(',', '\t')))).containsExactly("D-1");
    }

    record Bad(String name, boolean refused, List<String> good, List<String> told) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> bad() {
        String quantity = " unusable-value/quantity";
        return Stream.of(
                new Bad(
                        "INVALID_numbers_of_other_places.csv",
                        false,
                        List.of("D-14"),
                        Stream.concat(
                                        Stream.of("1 another-delimiter"),
                                        java.util.stream.IntStream.rangeClosed(2, 14)
                                                .mapToObj(line -> line + quantity))
                                .toList()),
                new Bad(
                        "INVALID_formulas.csv",
                        false,
                        List.of("D-1"),
                        List.of("2 formula-as-text/place", "2 formula-as-text/activity", "2 formula-as-text/evidence")),
                new Bad(
                        "INVALID_quotes.csv",
                        false,
                        List.of("D-3", "D-5"),
                        List.of("2 broken-quotes", "3 broken-quotes", "5 broken-quotes")),
                new Bad(
                        "INVALID_columns.csv",
                        true,
                        List.of(),
                        List.of("1 unknown-key", "1 duplicate-key/period", "1 missing-key/unit")),
                new Bad(
                        "INVALID_rows.csv",
                        false,
                        List.of("D-7"),
                        List.of(
                                "2 missing-key/reference",
                                "3 missing-key/promise",
                                "3 missing-key/period",
                                "3 missing-key/quantity",
                                "3 missing-key/unit",
                                "4 unusable-value/period",
                                "5 unusable-value/period",
                                "6 unusable-value/started",
                                "7 unusable-value/started",
                                "9 unknown-key",
                                "10 unusable-value")),
                new Bad("INVALID_without_rows.csv", true, List.of(), List.of("0 unreadable-file")),
                new Bad("INVALID_empty.csv", true, List.of(), List.of("0 unreadable-file")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_file_gets_findings_that_say_where(Bad bad) {
        DeliveryFile file = fixture(bad.name());
        assertThat(told(file)).containsExactlyElementsOf(bad.told());
        assertThat(file.isRefused()).isEqualTo(bad.refused());
        assertThat(references(file)).isEqualTo(bad.good());
    }

    @Test
    void a_number_that_cannot_be_read_is_told_how_to_write_it() {
        Finding finding = fixture("INVALID_numbers_of_other_places.csv")
                .rows()
                .getFirst()
                .findings()
                .getFirst();
        assertThat(finding.expected()).contains("1234.5");
        assertThat(finding.remedy()).contains("full stop");
    }

    static Stream<byte[]> encodings() {
        String text = HEADER + ROW;
        return Stream.of(
                text.getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_16LE),
                ("\ufeff" + text).getBytes(UTF_16BE),
                CsvText.kept(text.getBytes(WINDOWS), Optional.of("Windows-1252"))
                        .orElseThrow(),
                CsvText.kept(text.getBytes(UTF_8), Optional.of("windows-1252")).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void encodings_that_can_be_told_come_to_the_same(byte[] file) {
        DeliveryFile read = read(file);
        assertThat(told(read)).isEmpty();
        assertThat(read.rows().getFirst().reported().orElseThrow().place()).contains("Example Café");
    }

    @Test
    void another_encoding_is_found_in_the_rows_concerned_and_never_guessed() {
        byte[] file = (HEADER + ROW + ROW.replace("é", "e")).getBytes(WINDOWS);
        assertThat(told(read(file))).containsExactly("2 unreadable-characters");
        assertThat(CsvText.kept(file, Optional.empty())).contains(file);
        assertThat(CsvText.kept(file, Optional.of("shift_jis"))).isEmpty();
    }

    @Test
    void control_characters_are_found_in_the_rows_concerned() {
        assertThat(told(read(HEADER + ROW.replace("Town", "T\0wn") + ROW + ROW.replace("note", "n\0\0te"))))
                .containsExactly("4 unusable-value");
        assertThat(told(read(HEADER + ROW.replace("note", "\u0085")))).containsExactly("2 unusable-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_end_will_do(String end) {
        DeliveryFile file = read((HEADER + ROW + "\n" + ROW.replace("D-1", "D-2")).replace("\n", end));
        assertThat(references(file)).containsExactly("D-1", "D-2");
        assertThat(file.rows()).extracting(DeliveryFile.Row::line).containsExactly(2, 4);
    }

    @Test
    void a_quotation_mark_that_is_not_closed_costs_its_own_row_only() {
        String open = ROW.replace("Example note", "\"Example note");
        DeliveryFile file = read(HEADER + open + ROW.repeat(400) + open + ROW);
        assertThat(file.rows()).hasSize(403);
        assertThat(told(file)).containsExactly("2 broken-quotes", "403 broken-quotes");
    }

    static Stream<String> large() {
        return Stream.of(
                HEADER + ",".repeat(1_000_000) + "\n" + ROW,
                ",".repeat(1_000_000) + "\n" + ROW,
                HEADER + "x".repeat(3_900_000),
                HEADER + "\"" + "x".repeat(3_900_000),
                HEADER + "\"" + "\"\"".repeat(1_900_000),
                HEADER + "\"\n".repeat(1_900_000),
                HEADER + "\n".repeat(3_900_000),
                HEADER + "\"x,\n".repeat(900_000),
                HEADER + "a,b\n".repeat(900_000),
                "x".repeat(4_000_001));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("large")
    void a_file_out_of_all_proportion_is_answered_soon_with_few_findings(String file) {
        DeliveryFile read = read(file);
        assertThat(told(read)).isNotEmpty();
        assertThat(read.rows()).hasSizeLessThanOrEqualTo(DeliveryCsv.MOST_ROWS);
    }

    @Test
    void there_is_a_greatest_number_of_rows() {
        DeliveryFile most = read(HEADER + ROW.repeat(DeliveryCsv.MOST_ROWS));
        assertThat(most.rows()).hasSize(DeliveryCsv.MOST_ROWS);
        DeliveryFile more = read(HEADER + ROW.repeat(DeliveryCsv.MOST_ROWS + 1));
        assertThat(more.isRefused()).isTrue();
        assertThat(more.findings()).extracting(Finding::code).containsExactly(FindingCode.TOO_MANY);
    }

    @Property(tries = 400)
    void whatever_the_bytes_every_row_is_read_or_refused(@ForAll byte[] file) {
        assertAnswered(read(file));
    }

    @Property(tries = 1000)
    void whatever_is_written_below_the_columns_every_row_is_read_or_refused(@ForAll("csv") String rows) {
        assertAnswered(read(HEADER + rows));
    }

    @Provide
    Arbitrary<String> csv() {
        return Arbitraries.of(
                        ",",
                        "\"",
                        "\"\"",
                        "\n",
                        "\r",
                        "\r\n",
                        "D-1",
                        "jobs",
                        "2027/28-Q1",
                        "2",
                        "people",
                        "=",
                        " ",
                        "\0",
                        "\ufeff",
                        "é",
                        "1,5",
                        "\t",
                        ";",
                        ROW)
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static void assertAnswered(DeliveryFile file) {
        assertThat(file.isRefused() && !file.rows().isEmpty()).isFalse();
        for (DeliveryFile.Row row : file.rows()) {
            boolean refused = row.findings().stream()
                    .anyMatch(finding -> finding.severity().refuses());
            assertThat(row.reported().isPresent()).isEqualTo(!refused);
            assertThat(row.findings()).allMatch(finding -> finding.location().line() == row.line());
        }
    }

    @Test
    void formulas_and_naughty_strings_of_others_come_through_as_text_or_are_found() {
        Optional<Path> shared = Fixture.besideTheRepository("shared");
        assumeTrue(shared.isPresent(), "../shared does not stand beside the repository");
        Path bad = shared.orElseThrow().resolve("data").resolve("badinput");
        for (String list : List.of("csv-injection-payloads/Intruder/csv-payload.txt", "blns/blns.txt")) {
            for (String line : new String(Fixture.bytes(bad.resolve(list)), UTF_8).split("\n")) {
                String cell = "\"" + line.replace("\"", "\"\"") + "\"";
                DeliveryFile file = read(HEADER + ROW.replace("Example note", cell));
                assertAnswered(file);
                assertThat(file.rows()).hasSize(1);
                file.rows().getFirst().reported().ifPresent(reported -> assertThat(
                                reported.note().orElse(""))
                        .isEqualTo(line.strip()));
                assertAnswered(read(HEADER + ROW.replace("Example note", line)));
                assertAnswered(read(HEADER + ROW.replace("2,people", cell + ",people")));
            }
        }
    }
}
