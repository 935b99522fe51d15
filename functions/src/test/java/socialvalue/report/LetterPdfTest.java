package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import socialvalue.summary.HomeCare;
import socialvalue.summary.Letters;
import socialvalue.summary.SupplierLetter;

class LetterPdfTest {
    /** Letters that between them have everything a letter can have; the pages are left in {@code target/letters}. */
    private enum Example {
        SUCCESSFUL,
        NOT_SUCCESSFUL,
        SOCIAL_VALUE_PART,
        NOT_ASSESSED,
        DRAFT;

        SupplierLetter letter() {
            HomeCare lot = new HomeCare();
            return switch (this) {
                case SUCCESSFUL -> lot.letter(HomeCare.TOGETHER);
                case NOT_SUCCESSFUL -> lot.letter(HomeCare.CARE);
                case SOCIAL_VALUE_PART -> lot.without("price").letter(HomeCare.NEIGHBOURS);
                case NOT_ASSESSED ->
                    lot.notAssessed(HomeCare.HOMEHELP, "Example: it came without the form of tender.")
                            .letter(HomeCare.HOMEHELP);
                case DRAFT -> Letters.draft(lot.frame(), 1, HomeCare.DIGEST, lot.tender(HomeCare.CARE));
            };
        }

        byte[] pdf() {
            return LetterPdf.of(letter(), this == DRAFT ? Optional.empty() : Optional.of(HomeCare.ISSUED));
        }
    }

    static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeSet<String> clauses = new TreeSet<>();
            result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .forEach(each -> clauses.add(each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + ": " + each.getMessage()));
            assertThat(result.isCompliant()).as(clauses.toString()).isEqualTo(clauses.isEmpty());
            return List.copyOf(clauses);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void a_letter_is_fit_to_be_kept_and_to_be_read_by_everybody(Example example) throws Exception {
        byte[] pdf = example.pdf();
        Path left = Path.of("target/letters").resolve(example.name().toLowerCase(java.util.Locale.ROOT) + ".pdf");
        Files.createDirectories(left.getParent());
        Files.write(left, pdf);

        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    @Tag("slow")
    @Test
    void a_table_over_several_pages_is_still_one_table() throws Exception {
        PdfPages pages = new PdfPages(PdfPaper.PORTRAIT, "An Example table", "Example.", Optional.empty(), 0);
        PdfFlow flow = new PdfFlow(pages);
        flow.add(new Block.Heading(1, "An Example table"));
        flow.add(new Block.Table(
                List.of("Criterion", "Points available"),
                IntStream.range(0, 120)
                        .mapToObj(row -> new Block.Row(
                                row % 3,
                                row % 3 == 0,
                                List.of("Example criterion " + row + " with a long title".repeat(row % 5), "1" + row)))
                        .toList()));
        pages.end();

        assertThat(pages.pages()).isGreaterThan(2);
        assertThat(faults(pages.document(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(pages.document(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Tag("slow")
    @Test
    void what_is_no_such_document_is_told_from_one_that_is() throws Exception {
        String pdf = new String(Example.NOT_ASSESSED.pdf(), StandardCharsets.ISO_8859_1);

        byte[] untitled =
                pdf.replace("/DisplayDocTitle true", "/DisplayDocTitle null").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(untitled, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @Test
    void the_same_letter_has_the_same_bytes() {
        assertThat(Example.NOT_SUCCESSFUL.pdf()).isEqualTo(Example.NOT_SUCCESSFUL.pdf());
    }

    @Test
    void a_letter_says_its_language_title_and_pages() throws IOException {
        String pdf = new String(Example.NOT_SUCCESSFUL.pdf(), StandardCharsets.ISO_8859_1);

        assertThat(pdf)
                .startsWith("%PDF-1.7")
                .contains("/Lang(en-GB)", "/Marked true", "/DisplayDocTitle true", "/Scope/Column", "/Scope/Row")
                .contains("Assessment summary: Example: home care in Exampleton, Example Care Limited");
    }
}
