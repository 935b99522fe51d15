package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.GoldenFile;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;

class FigureCsvTest {
    private static final Path PAYLOADS =
            Path.of("../../shared/data/badinput/csv-injection-payloads/Intruder/csv-payload.txt");

    /** The lines of a file, after its byte order mark. */
    static List<List<String>> lines(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private static FigureDocument holding(String text) {
        return new FigureDocument(
                "Example",
                true,
                List.of(),
                List.of(new Column("Text", Kind.TEXT), new Column("Number", Kind.QUANTITY)),
                List.of(new Section(
                        "all",
                        "All",
                        List.of(new Row(List.of(Cell.of(text), Cell.of(new BigDecimal("-1.5"))), false)))),
                List.of(),
                Optional.empty());
    }

    private static String held(String text) throws IOException {
        List<String> line = lines(FigureCsv.of(holding(text))).get(3);
        assertThat(line.get(5)).isEqualTo("-1.5");
        return line.get(4);
    }

    /** Whether a spreadsheet might take it for a formula, by reading it letter by letter. */
    private static boolean dangerous(String cell) {
        for (String part : cell.split("[;\n]")) {
            int i = 0;
            while (i < part.length()
                    && (part.charAt(i) == '"'
                            || Character.isWhitespace(part.charAt(i))
                            || part.charAt(i) == '\u00A0')) {
                i++;
            }
            if (i < part.length() && "=+-@\t\r＝＋－＠".indexOf(part.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void one_header_and_every_line_with_as_many_fields() throws IOException {
        String text = new String(FigureCsv.of(ExampleFigures.AGREEMENT.document()), StandardCharsets.UTF_8);

        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        GoldenFile.assertSame(Path.of("src/test/resources/reports/figures.csv"), text.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void every_line_has_as_many_fields_as_the_header(ExampleFigures figures) throws IOException {
        List<List<String>> lines = lines(FigureCsv.of(figures.document()));

        int fields = 4 + figures.document().columns().size();
        assertThat(lines).allMatch(line -> line.size() == fields);
        assertThat(lines.getFirst()).startsWith("section", "kind", "label", "value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\"=1+1",
                "' =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "Example; =1+1",
                "Example\n=1+1",
                "Example;\"\"=1+1",
                "=cmd|' /C calc'!A0"
            })
    void text_never_begins_a_formula(String text) throws IOException {
        String held = held(text);

        assertThat(dangerous(held)).isFalse();
        assertThat(held.replaceFirst("(^|[;\n])'", "$1")).isEqualTo(Legible.text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example Care Limited",
                "a = b",
                "well-being",
                "someone@example.invalid",
                "'quoted'",
                "£5, \"so\""
            })
    void other_text_stays_as_it_is(String text) throws IOException {
        assertThat(held(text)).isEqualTo(text);
    }

    @Property(tries = 500)
    void whatever_is_held_is_safe_and_can_be_had_back(@ForAll("texts") String text) throws IOException {
        String held = held(text);

        assertThat(dangerous(held)).isFalse();
        assertThat(held.length()).isGreaterThanOrEqualTo(Legible.text(text).length());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("=+-@;,'\" \t\r\n\u00A0＝＠ab1")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }

    @Test
    void payloads_that_others_collected_do_nothing() throws IOException {
        assumeThat(PAYLOADS).as("not tried: ../shared is not here").exists();
        List<String> held = new ArrayList<>();
        for (String payload : Files.readAllLines(PAYLOADS)) {
            if (!payload.isBlank()) {
                held.add(held(payload));
            }
        }

        assertThat(held).hasSizeGreaterThan(4).noneMatch(FigureCsvTest::dangerous);
    }
}
