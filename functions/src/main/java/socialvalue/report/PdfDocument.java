package socialvalue.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A document's parts as PDF; the same parts always have the same bytes. */
final class PdfDocument {
    private PdfDocument() {}

    /**
     * The document. It is made twice: what a page says of how many there are is known only after the last.
     *
     * @param running what every page says at its top
     * @param createdAt empty where that is not to be told
     */
    static byte[] of(List<Block> blocks, String title, String running, Optional<Instant> createdAt) {
        int pages = made(blocks, title, running, createdAt, 0).pages();
        return made(blocks, title, running, createdAt, pages).document();
    }

    private static PdfPages made(
            List<Block> blocks, String title, String running, Optional<Instant> createdAt, int pages) {
        PdfPages made = new PdfPages(title, running, createdAt, pages);
        PdfFlow flow = new PdfFlow(made);
        blocks.forEach(flow::add);
        made.end();
        return made;
    }
}
