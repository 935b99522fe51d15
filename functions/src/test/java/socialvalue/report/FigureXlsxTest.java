package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureXlsxTest {
    /** Every sheet, in UTF-8, as it is shown. */
    private static final String SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    private static byte[] xlsx(ExampleFigures figures) {
        return FigureXlsx.of(figures.document(), ExampleFigures.MADE);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_figures_have_the_same_bytes(ExampleFigures figures) {
        assertThat(xlsx(figures)).isEqualTo(xlsx(figures));
    }

    @Test
    void a_workbook_says_when_it_was_made() throws Exception {
        Instant other = ExampleFigures.MADE.plusSeconds(1);

        assertThat(new Workbooks(FigureXlsx.of(ExampleFigures.EMPTY.document(), other)).part("docProps/core.xml"))
                .contains(">2028-04-03T09:30:01Z<");
    }

    @Test
    void numbers_are_numbers_and_days_are_days() throws Exception {
        Map<String, Workbooks.Held> cells = new Workbooks(xlsx(ExampleFigures.AGREEMENT)).cells(2);

        assertThat(cells.get("D1")).isEqualTo(new Workbooks.Held("s", "Promised", ""));
        assertThat(cells.get("E4")).isEqualTo(new Workbooks.Held("n", "625000", "#,##0"));
        assertThat(cells.get("F2")).isEqualTo(new Workbooks.Held("n", "7.25", "#,##0.00"));
        assertThat(cells.get("H2")).isEqualTo(new Workbooks.Held("n", "1.083", "#,##0.0%"));
        assertThat(cells.get("J2")).isEqualTo(new Workbooks.Held("n", "94250", "[$£-809]#,##0.00"));
        assertThat(cells.get("J3")).isEqualTo(new Workbooks.Held("s", "not valued", ""));
        assertThat(cells.get("J4")).isEqualTo(new Workbooks.Held("n", "598112.37", "[$£-809]#,##0.00"));
        // 1 January 2000 is day 36526
        assertThat(cells.get("L2")).isEqualTo(new Workbooks.Held("n", String.valueOf(36526 + 10317), "d mmmm yyyy"));
        assertThat(cells).doesNotContainKey("B5");
    }

    @Test
    void a_number_of_more_digits_than_a_spreadsheet_keeps_reads_right_as_text() throws Exception {
        Map<String, Workbooks.Held> cells = new Workbooks(xlsx(ExampleFigures.LARGE)).cells(2);

        assertThat(cells.get("C11")).isEqualTo(new Workbooks.Held("n", "123456789012310", "#,##0"));
        assertThat(cells.get("C101")).isEqualTo(new Workbooks.Held("s", "1,234,567,890,123,100", ""));
    }

    @Test
    void the_header_stays_in_sight_and_filters() throws Exception {
        Workbooks workbook = new Workbooks(xlsx(ExampleFigures.AGREEMENT));

        assertThat(workbook.part("xl/worksheets/sheet2.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:L5\"");
        assertThat(workbook.part("xl/worksheets/sheet3.xml")).contains("<autoFilter ref=\"A1:E4\"");
    }

    @Test
    void every_sheet_is_printed_as_an_example() throws Exception {
        Workbooks workbook = new Workbooks(xlsx(ExampleFigures.AGREEMENT));

        for (int sheet = 1; sheet <= workbook.sheets().size(); sheet++) {
            assertThat(workbook.part("xl/worksheets/sheet" + sheet + ".xml")).contains("Example");
        }
        assertThat(workbook.sheets()).containsExactly("About", "measures", "years", "variations");
    }

    @Test
    void text_is_never_a_formula_nor_a_code() throws Exception {
        Workbooks workbook = new Workbooks(xlsx(ExampleFigures.LARGE));

        for (int sheet = 1; sheet <= 3; sheet++) {
            assertThat(workbook.part("xl/worksheets/sheet" + sheet + ".xml")).doesNotContain("<f>", "<f ", "inlineStr");
        }
        assertThat(workbook.cells(2).get("A2"))
                .isEqualTo(new Workbooks.Held("s", "=HYPERLINK(\"http://example.invalid/1\")", ""));
        assertThat(workbook.cells(1).get("A1").value())
                .isEqualTo("Example: figures of many rows  & <odd> characters _x005F_x0041_");
    }

    @Test
    void names_of_sheets_are_as_spreadsheets_allow_them() throws Exception {
        List<String> names = new Workbooks(xlsx(ExampleFigures.LARGE)).sheets();

        assertThat(names)
                .containsExactly("About", "a-b-c-d--e--f-g and a name that", "a-b-c-d--e--f-g and a name th 2");
        assertThat(names).allMatch(name -> name.length() <= 31);
        SheetNames fresh = new SheetNames();
        assertThat(Stream.of("History", "One", "ONE", "'one'").map(fresh::next))
                .containsExactly("History 2", "One", "ONE 2", "-one-");
    }

    /** Has the office program make each sheet of a file a file of its own. */
    private static void convert(Path file, String filter, Path folder) throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
        Assumptions.assumeTrue(there, "not opened by LibreOffice: soffice is not on the path");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        filter,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("LibreOffice ended")
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<List<String>> read(Path csv) throws Exception {
        try (CSVParser parser = CSVParser.parse(Files.readString(csv), CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"AGREEMENT", "NARROW"})
    void libreoffice_shows_the_same_figures(String name, @TempDir Path folder) throws Exception {
        ExampleFigures figures = ExampleFigures.valueOf(name);
        Path left = Path.of("target/figures").resolve(name.toLowerCase(Locale.ROOT) + ".xlsx");
        Files.createDirectories(left.getParent());
        Files.write(left, xlsx(figures));
        convert(left, SHEETS, folder);

        FigureDocument document = figures.document();
        for (FigureDocument.Section section : document.sections()) {
            FigureTable table = FigureTable.of(document, section);
            List<List<String>> shown =
                    read(folder.resolve(name.toLowerCase(Locale.ROOT) + "-" + section.name() + ".csv"));
            assertThat(shown.getFirst()).isEqualTo(table.heads());
            assertThat(shown.subList(1, shown.size()))
                    .isEqualTo(table.rows().stream().map(table::words).toList());
        }
    }

    @Tag("slow")
    @Test
    void libreoffice_reads_the_csv_as_it_is_and_reckons_nothing(@TempDir Path folder) throws Exception {
        byte[] csv = FigureCsv.of(ExampleFigures.LARGE.document());
        Path file = folder.resolve("figures.csv");
        Files.write(file, csv);
        convert(file, "xlsx", folder);

        Workbooks opened = new Workbooks(Files.readAllBytes(folder.resolve("figures.xlsx")));
        assertThat(opened.part("xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        List<String> row = FigureCsvTest.lines(csv).get(5);
        assertThat(opened.cells(1).get("E6").value()).isEqualTo(row.get(4)).startsWith("'=HYPERLINK");
        assertThat(opened.cells(1).get("I6").value()).isEqualTo(row.get(8)).startsWith("-");
        assertThat(opened.cells(1).get("I6").type()).isEqualTo("n");
    }
}
