package socialvalue.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A document's parts as PDF; the same parts always have the same bytes. */
final class PdfDocument {
    private PdfDocument() {}

    /**
     * The document.
     *
     * @param running what every page says at its top
     * @param createdAt empty where that is not to be told
     */
    static byte[] of(List<Block> blocks, String title, String running, Optional<Instant> createdAt) {
        return of(PdfPaper.PORTRAIT, title, running, createdAt, (pages, flow) -> blocks.forEach(flow::add));
    }

    /**
     * A document of more than these parts. It is made twice: what a page says of how many there are is known only after
     * the last.
     *
     * @param running what every page says at its top
     * @param createdAt empty where that is not to be told
     * @param content puts everything on the pages
     */
    static byte[] of(
            PdfPaper paper,
            String title,
            String running,
            Optional<Instant> createdAt,
            BiConsumer<PdfPages, PdfFlow> content) {
        int count =
                made(new PdfPages(paper, title, running, createdAt, 0), content).pages();
        return made(new PdfPages(paper, title, running, createdAt, count), content)
                .document();
    }

    private static PdfPages made(PdfPages made, BiConsumer<PdfPages, PdfFlow> content) {
        content.accept(made, new PdfFlow(made));
        made.end();
        return made;
    }
}
