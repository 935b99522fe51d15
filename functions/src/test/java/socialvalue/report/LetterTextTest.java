package socialvalue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.GoldenFile;
import socialvalue.summary.AwardDecision.Withholding;
import socialvalue.summary.HomeCare;
import socialvalue.summary.Letters;
import socialvalue.summary.SupplierLetter;
import socialvalue.summary.Withheld.Ground;

class LetterTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/letters");

    private static void assertText(String golden, SupplierLetter letter) throws IOException {
        String text = LetterText.of(letter, Optional.of(HomeCare.ISSUED));
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 92);
        GoldenFile.assertSame(GOLDEN.resolve(golden + ".txt"), text);
    }

    @Test
    void the_successful_supplier_reads_its_own_assessment() throws IOException {
        assertText("successful", new HomeCare().letter(HomeCare.TOGETHER));
    }

    @Test
    void another_supplier_reads_its_own_and_the_successful_one() throws IOException {
        assertText("not-successful", new HomeCare().letter(HomeCare.CARE));
    }

    @Test
    void a_social_value_part_says_what_is_lacking() throws IOException {
        assertText(
                "social-value-part",
                new HomeCare()
                        .without("price")
                        .reason(HomeCare.TOGETHER, "quality", Optional.empty())
                        .letter(HomeCare.CARE));
    }

    @Test
    void a_letter_under_other_law_is_not_named_after_the_act() throws IOException {
        SupplierLetter letter = new HomeCare(
                        "regime: procurement-act-2023-light-touch", "regime: provider-selection-regime")
                .withholding(new Withholding(
                        HomeCare.TOGETHER,
                        HomeCare.MARKED,
                        Optional.empty(),
                        Ground.SENSITIVE_COMMERCIAL_INFORMATION,
                        "Example: it describes how rounds are priced."))
                .letter(HomeCare.CARE);

        assertText("other-law", letter);
        assertThat(LetterText.of(letter, Optional.of(HomeCare.ISSUED)))
                .doesNotContain("Procurement Act")
                .doesNotContainIgnoringCase("assessment summary");
    }

    @Test
    void what_is_withheld_is_said_with_its_ground_and_reason() throws IOException {
        assertText(
                "withheld",
                new HomeCare()
                        .withholding(
                                new Withholding(
                                        HomeCare.TOGETHER,
                                        "quality",
                                        Optional.of("as section 2 of the tender shows"),
                                        Ground.SENSITIVE_COMMERCIAL_INFORMATION,
                                        "Example: it names a method the supplier has not published."),
                                new Withholding(
                                        HomeCare.TOGETHER,
                                        "residents-into-work",
                                        Optional.empty(),
                                        Ground.NATIONAL_SECURITY,
                                        "Example: it names sites."))
                        .letter(HomeCare.HOMEHELP));
    }

    @Test
    void a_tie_is_explained_by_what_a_person_recorded() throws IOException {
        HomeCare tied = new HomeCare("ties: [quality, price]", "ties: report-as-tied");
        // As many points in all as the successful tender
        String gap = tied.tender(HomeCare.TOGETHER)
                .sheet()
                .total()
                .orElseThrow()
                .result()
                .minus(tied.tender(HomeCare.CARE).sheet().total().orElseThrow().result())
                .toString();
        tied.points(
                        "quality",
                        new java.math.BigDecimal("41")
                                .add(new java.math.BigDecimal(gap))
                                .toPlainString())
                .further(HomeCare.CARE, "Example: the tie was decided by lot, as the invitation to tender says.");

        assertText("tied", tied.letter(HomeCare.CARE));
    }

    @Test
    void a_tender_that_was_not_assessed_has_a_letter_of_its_own() throws IOException {
        assertText(
                "not-assessed",
                new HomeCare()
                        .notAssessed(HomeCare.HOMEHELP, "Example: it came without the form of tender.")
                        .letter(HomeCare.HOMEHELP));
    }

    @Test
    void a_draft_says_that_it_is_one() throws IOException {
        HomeCare lot = new HomeCare();
        String text = LetterText.of(
                Letters.draft(lot.frame(), 1, HomeCare.DIGEST, lot.tender(HomeCare.CARE)), Optional.empty());

        assertThat(text).contains("Draft. It has not been issued").contains("Nothing has been decided yet.");
        assertThat(List.of(HomeCare.TOGETHER, "Example Together")).noneMatch(text::contains);
    }
}
