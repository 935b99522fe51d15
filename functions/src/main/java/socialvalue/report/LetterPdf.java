package socialvalue.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import socialvalue.summary.About;
import socialvalue.summary.SupplierLetter;

/**
 * A letter as PDF, accessible and fit to be kept: PDF/A-2 (ISO 19005-2, level A) and PDF/UA-1 (ISO 14289-1). The same
 * letter always has the same bytes.
 */
public final class LetterPdf {
    private LetterPdf() {}

    /**
     * The letter.
     *
     * @param issuedAt when it was issued; empty for a draft
     */
    public static byte[] of(SupplierLetter letter, Optional<Instant> issuedAt) {
        About about = letter.about();
        List<Block> blocks = LetterBlocks.of(letter, issuedAt);
        String title = letter.title() + ": " + about.title() + ", "
                + letter.recipient().name();
        String running = (about.example() ? "Example. " : "")
                + (issuedAt.isPresent() ? "" : "Draft, not issued. ")
                + letter.title() + ". " + about.buyer() + ", tender "
                + about.lot().tender() + ", lot "
                + about.lot().lot();
        return PdfDocument.of(blocks, title, running, issuedAt);
    }
}
