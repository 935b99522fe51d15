package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import socialvalue.GoldenFile;
import socialvalue.report.FigureDocument.BarChart;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Group;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;

/** One document, and the same figures in whatever it is rendered as. */
class FigureRenderingsTest {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static Object plain(Kind kind, Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Words(String words) -> words;
            case Cell.Empty() -> "";
            case Cell.Day(LocalDate day) -> day;
            case Cell.Amount(BigDecimal value) -> kind.number() ? value : "no number";
        };
    }

    /** What each row of a section says, in every column, as values. */
    private static List<List<Object>> values(FigureDocument document, Section section) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : section.rows()) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                values.add(plain(document.columns().get(i).kind(), row.cells().get(i)));
            }
            rows.add(values);
        }
        return rows;
    }

    private static Object fromCsv(Kind kind, String field) {
        if (kind == Kind.DATE && field.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(field);
        }
        return kind.number() && field.matches("-?[0-9.]+") ? new BigDecimal(field) : field;
    }

    private static Object fromSheet(Kind kind, Workbooks.Held held) {
        if (held == null) {
            return "";
        }
        if (held.type().equals("s")) {
            return held.value();
        }
        BigDecimal number = new BigDecimal(held.value());
        return switch (kind) {
            case DATE -> ZERO.plusDays(number.longValueExact());
            case PERCENT -> new Cell.Amount(number.movePointRight(2)).value();
            default -> number;
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREEMENT", "NARROW", "EMPTY", "SUMMARY", "PORTFOLIO", "BENCHMARK", "SUPPRESSED"})
    void csv_read_back_holds_the_same_figures(ExampleFigures figures) throws IOException {
        FigureDocument document = figures.document();
        List<List<String>> lines = FigureCsvTest.lines(FigureCsv.of(document));

        for (Section section : document.sections()) {
            List<List<Object>> read = new ArrayList<>();
            for (List<String> line : lines) {
                if (line.getFirst().equals(section.name())) {
                    List<Object> values = new ArrayList<>();
                    for (int i = 0; i < document.columns().size(); i++) {
                        values.add(fromCsv(document.columns().get(i).kind(), line.get(i + 4)));
                    }
                    read.add(values);
                }
            }
            assertThat(read).isEqualTo(values(document, section));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREEMENT", "NARROW", "EMPTY", "SUMMARY", "PORTFOLIO", "BENCHMARK", "SUPPRESSED"})
    void a_workbook_read_back_holds_the_same_figures(ExampleFigures figures) throws Exception {
        FigureDocument document = figures.document();
        Workbooks workbook = new Workbooks(FigureXlsx.of(document, ExampleFigures.MADE));

        for (int sheet = 0; sheet < document.sections().size(); sheet++) {
            Section section = document.sections().get(sheet);
            Map<String, Workbooks.Held> cells = workbook.cells(sheet + 2);
            List<String> heads = FigureTable.of(document, section).heads();
            List<List<Object>> read = new ArrayList<>();
            for (int row = 0; row < section.rows().size(); row++) {
                List<Object> values = new ArrayList<>();
                for (Column column : document.columns()) {
                    char letter = (char) ('A' + heads.indexOf(column.heading()));
                    values.add(
                            heads.contains(column.heading())
                                    ? fromSheet(column.kind(), cells.get(letter + String.valueOf(row + 2)))
                                    : "");
                }
                read.add(values);
            }
            assertThat(read).isEqualTo(values(document, section));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREEMENT", "NARROW", "EMPTY", "SUMMARY", "PORTFOLIO", "BENCHMARK", "SUPPRESSED"})
    void pdf_and_text_say_the_same_figures(ExampleFigures figures) throws IOException {
        FigureDocument document = figures.document();
        PdfReader reader = new PdfReader(FigurePdf.of(document, ExampleFigures.MADE));
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder said = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            said.append(extractor.getTextFromPage(page)).append(' ');
        }
        String pdf = said.toString().replaceAll("\\s+", " ");
        String text = FigureText.of(document);

        for (Section section : document.sections()) {
            FigureTable table = FigureTable.of(document, section);
            for (Row row : table.rows()) {
                String words = String.join(
                        " ",
                        table.words(row).stream()
                                .filter(each -> !each.isEmpty())
                                .toList());
                assertThat(pdf).contains(words);
                for (int column = 0; column < row.cells().size(); column++) {
                    if (row.cells().get(column) instanceof Cell.Amount) {
                        assertThat(text).contains(table.words(row).get(column));
                    }
                }
            }
        }
    }

    @Test
    void text_for_a_screen() throws IOException {
        GoldenFile.assertSame(
                Path.of("src/test/resources/reports/figures.txt"),
                FigureText.of(ExampleFigures.AGREEMENT.document()) + "\n"
                        + FigureText.of(ExampleFigures.NARROW.document()) + "\n"
                        + FigureText.of(ExampleFigures.EMPTY.document()));
    }

    @ParameterizedTest
    @EnumSource
    void text_stays_within_its_lines(ExampleFigures figures) {
        assertThat(FigureText.of(figures.document()).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= FigureText.WIDTH);
    }

    private static FigureDocument of(List<Column> columns, List<Section> sections) {
        return new FigureDocument("Example", true, List.of(), columns, sections, List.of(), Optional.empty());
    }

    @Test
    void a_document_that_does_not_hold_together_is_refused() {
        Column text = new Column("Text", Kind.TEXT);
        Column count = new Column("Count", Kind.COUNT);
        Section none = new Section("none", "None", List.of());

        assertThatThrownBy(() -> of(List.of(), List.of())).hasMessageContaining("no column");
        assertThatThrownBy(() -> of(List.of(text, new Column("TEXT", Kind.DATE)), List.of()))
                .hasMessageContaining("heading");
        assertThatThrownBy(() -> of(List.of(text), List.of(none, none))).hasMessageContaining("sections");
        assertThatThrownBy(() -> of(List.of(text), List.of(new Section("About", "x", List.of()))))
                .hasMessageContaining("sections");
        assertThatThrownBy(() -> of(
                        List.of(text, count),
                        List.of(new Section("a", "A", List.of(new Row(List.of(Cell.EMPTY), false))))))
                .hasMessageContaining("cells");
        assertThatThrownBy(() -> of(
                        List.of(count),
                        List.of(new Section("a", "A", List.of(new Row(List.of(ExampleFigures.of("1.5")), false))))))
                .hasMessageContaining("COUNT");
        assertThatThrownBy(() -> new Fact("When", Kind.DATE, Cell.of("yesterday")))
                .hasMessageContaining("DATE");
        assertThatThrownBy(() -> new BarChart("a", "b", "%", List.of("x"), List.of()))
                .hasMessageContaining("group");
        assertThatThrownBy(() -> new BarChart(
                        "a", "b", "%", List.of("x", "y"), List.of(new Group("g", List.of(Optional.empty())))))
                .hasMessageContaining("value");
    }

    private static List<String> ticks(String unit, String... values) {
        List<Group> groups = new ArrayList<>();
        for (String value : values) {
            groups.add(new Group("Example", List.of(Optional.of(new BigDecimal(value)))));
        }
        return ChartScale.of(new BarChart("a", "b", unit, List.of("x"), groups)).ticks().stream()
                .map(each -> Cell.of(each) instanceof Cell.Amount(BigDecimal value) ? value.toPlainString() : "")
                .toList();
    }

    @Test
    void a_scale_begins_at_zero_and_ends_at_a_round_number() {
        assertThat(ticks("%", "3", "47.8")).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(ticks("%", "131")).containsExactly("0", "50", "100", "150");
        assertThat(ticks("", "0")).endsWith("1");
        assertThat(ticks("", "0.03")).endsWith("0.03");
        assertThat(ticks("", "-4", "950")).endsWith("1000");
        assertThat(ticks("", "123456789")).endsWith("150000000");
    }
}
