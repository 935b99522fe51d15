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
        int pages = made(blocks, title, running, issuedAt, 0).pages();
        return made(blocks, title, running, issuedAt, pages).document();
    }

    /** Made twice: what a page says of how many there are is known only after the last. */
    private static PdfPages made(
            List<Block> blocks, String title, String running, Optional<Instant> issuedAt, int pages) {
        PdfPages made = new PdfPages(title, running, issuedAt, pages);
        PdfFlow flow = new PdfFlow(made);
        blocks.forEach(flow::add);
        made.end();
        return made;
    }
}
