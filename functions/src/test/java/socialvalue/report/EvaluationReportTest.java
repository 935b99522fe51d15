package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import socialvalue.GoldenFile;
import socialvalue.file.EvaluationReportJson;
import socialvalue.file.JsonText;
import socialvalue.quantity.Ratio;
import socialvalue.summary.EvaluationReport;
import socialvalue.summary.ExampleReport;

class EvaluationReportTest {
    private static EvaluationReport report(int suppliers) {
        return suppliers == 4 ? ExampleReport.small() : ExampleReport.large(suppliers);
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    @Test
    void the_text_holds_everything_there_is_in_a_report() throws IOException {
        String text = EvaluationReportText.of(ExampleReport.small());

        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 92);
        GoldenFile.assertSame(Path.of("src/test/resources/reports/evaluation-report.txt"), text);
    }

    @Test
    void a_table_of_many_suppliers_stays_within_its_lines() {
        assertThat(EvaluationReportText.of(ExampleReport.large(25)).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 92);
    }

    /** Every figure that the JSON form gives for points and marks, as it is printed. */
    private static List<String> figures(EvaluationReport report) throws IOException {
        Figures printed = new Figures(report.criteria().rounding());
        JsonNode json = new ObjectMapper().readTree(JsonText.object(out -> EvaluationReportJson.write(out, report)));
        List<String> figures = new ArrayList<>();
        for (JsonNode each : json.get("returns")) {
            for (JsonNode score : each.get("row").get("scores")) {
                if (score.has("points")) {
                    figures.add(printed.column(Ratio.parse(score.get("points").asText())));
                }
            }
            figures.add(printed.column(Ratio.parse(each.at("/row/total").asText())));
            figures.add(printed.column(Ratio.parse(each.at("/row/socialValue").asText())));
            each.at("/marked/0/given")
                    .forEach(given ->
                            figures.add("Own mark of " + given.get("evaluator").asText() + ": "
                                    + given.get("mark").asText()));
            figures.add("Agreed mark: " + each.at("/marked/0/agreed/1/mark").asText());
        }
        return figures;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 25})
    void json_text_and_pdf_hold_the_same_figures(int suppliers) throws IOException {
        EvaluationReport report = report(suppliers);
        List<String> figures = figures(report);

        String pdf = text(EvaluationReportPdf.of(report)).replaceAll("\\s+", " ");
        String text = EvaluationReportText.of(report).replaceAll("\\s+", " ");

        assertThat(figures).hasSizeGreaterThan(suppliers * 8);
        assertThat(figures).allMatch(text::contains).allMatch(pdf::contains);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 25})
    void a_report_is_fit_to_be_kept_and_to_be_read_by_everybody(int suppliers) throws Exception {
        byte[] pdf = EvaluationReportPdf.of(report(suppliers));
        Path left = Path.of("target/reports/evaluation-report-of-" + suppliers + ".pdf");
        Files.createDirectories(left.getParent());
        Files.write(left, pdf);

        assertThat(LetterPdfTest.faults(pdf, PDFAFlavour.PDFA_2_A))
                .as("PDF/A-2a")
                .isEmpty();
        assertThat(LetterPdfTest.faults(pdf, PDFAFlavour.PDFUA_1))
                .as("PDF/UA-1")
                .isEmpty();
    }

    @Test
    void as_many_returns_as_are_printed_fit_into_one_answer() {
        byte[] pdf = EvaluationReportPdf.of(ExampleReport.large(socialvalue.usecase.ReadEvaluationReport.MOST_PRINTED));

        assertThat(pdf.length).isLessThan(4_400_000);
    }

    @Test
    void the_same_report_has_the_same_bytes() {
        assertThat(EvaluationReportPdf.of(ExampleReport.small()))
                .isEqualTo(EvaluationReportPdf.of(ExampleReport.small()));
    }
}
