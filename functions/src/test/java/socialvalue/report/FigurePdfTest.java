package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfContentStreamHandler;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class FigurePdfTest {
    private static byte[] pdf(ExampleFigures figures) {
        return FigurePdf.of(figures.document(), ExampleFigures.MADE);
    }

    /** What the eye sees of a page: what only decorates it too, which the library leaves out. */
    private static String seen(PdfReader reader, int page) throws IOException {
        PdfTextExtractor extractor = new PdfTextExtractor(reader) {
            @Override
            public void processContent(byte[] content, PdfDictionary resources, PdfContentStreamHandler handler) {
                String all = new String(content, StandardCharsets.ISO_8859_1).replace("/Artifact BMC", "/Span BMC");
                super.processContent(all.getBytes(StandardCharsets.ISO_8859_1), resources, handler);
            }
        };
        return extractor.getTextFromPage(page).replaceAll("\\s+", " ");
    }

    /** The pages are left in {@code target/figures}. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void figures_are_fit_to_be_kept_and_to_be_read_by_everybody(ExampleFigures figures) throws Exception {
        byte[] pdf = pdf(figures);
        Path left = Path.of("target/figures").resolve(figures.name().toLowerCase(Locale.ROOT) + ".pdf");
        Files.createDirectories(left.getParent());
        Files.write(left, pdf);

        assertThat(LetterPdfTest.faults(pdf, PDFAFlavour.PDFA_2_A))
                .as("PDF/A-2a")
                .isEmpty();
        assertThat(LetterPdfTest.faults(pdf, PDFAFlavour.PDFUA_1))
                .as("PDF/UA-1")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_figures_have_the_same_bytes(ExampleFigures figures) {
        assertThat(pdf(figures)).isEqualTo(pdf(figures));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPPRESSED")
    void every_page_says_that_it_is_an_example_and_which_it_is(ExampleFigures figures) throws Exception {
        PdfReader reader = new PdfReader(pdf(figures));
        int pages = reader.getNumberOfPages();

        for (int page = 1; page <= pages; page++) {
            assertThat(seen(reader, page))
                    .contains(
                            "Example. " + figures.document().title().substring(0, 7), "Page " + page + " of " + pages);
        }
    }

    @Test
    void the_heads_of_a_table_are_on_every_page_of_it() throws Exception {
        PdfReader reader = new PdfReader(pdf(ExampleFigures.LARGE));

        assertThat(reader.getNumberOfPages()).isGreaterThan(6);
        for (int page = 4; page <= reader.getNumberOfPages(); page++) {
            assertThat(seen(reader, page)).contains("Agreement", "Small", "Balance");
        }
    }

    @Test
    void the_paper_lies_on_its_side_where_the_columns_need_it() throws Exception {
        assertThat(new PdfReader(pdf(ExampleFigures.NARROW)).getPageSize(1).getWidth())
                .isLessThan(600);
        assertThat(new PdfReader(pdf(ExampleFigures.AGREEMENT)).getPageSize(1).getWidth())
                .isGreaterThan(800);
    }

    @Test
    void a_chart_is_a_figure_with_words_and_a_place_for_those_who_do_not_see_it() {
        String pdf = new String(pdf(ExampleFigures.AGREEMENT), StandardCharsets.ISO_8859_1);

        assertThat(pdf).contains("/Figure", "/BBox");
        assertThat(List.of(pdf.split("/Figure", -1))).hasSize(2);
        assertThat(pdf).contains("/Alt");
    }
}
