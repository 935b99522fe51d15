package socialvalue.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import socialvalue.report.FigureDocument.Section;

/**
 * Figures as PDF, accessible and fit to be kept: PDF/A-2 (ISO 19005-2, level A) and PDF/UA-1 (ISO 14289-1). The paper
 * lies on its side where the columns need it. The same figures always have the same bytes.
 */
public final class FigurePdf {
    private final FigureDocument document;
    private final PdfPages pages;
    private final PdfFlow flow;
    private final PdfGrid grid;

    private FigurePdf(FigureDocument document, PdfPages pages, PdfFlow flow, int size) {
        this.document = document;
        this.pages = pages;
        this.flow = flow;
        this.grid = new PdfGrid(pages, flow, size);
    }

    /**
     * The document.
     *
     * @param createdAt what the document says of when it was made
     */
    public static byte[] of(FigureDocument document, Instant createdAt) {
        List<FigureTable> tables = document.sections().stream()
                .map(section -> FigureTable.of(document, section))
                .toList();
        PdfFit fit = PdfFit.of(tables);
        String running = (document.example() ? "Example. " : "") + document.title();
        return PdfDocument.of(
                fit.paper(), document.title(), running, Optional.of(createdAt), (pages, flow) -> new FigurePdf(
                                document, pages, flow, fit.size())
                        .print(tables));
    }

    private void print(List<FigureTable> tables) {
        flow.add(new Block.Heading(1, document.title()));
        if (document.example()) {
            flow.add(new Block.Say("Example. " + FigureDocument.INVENTED));
        }
        new PdfGrid(pages, flow, PdfGrid.SIZE).facts(document.facts());
        document.chart().ifPresent(chart -> PdfChart.draw(pages, flow, chart));
        for (int i = 0; i < tables.size(); i++) {
            Section section = document.sections().get(i);
            flow.room(60 + grid.beginning(tables.get(i)));
            flow.add(new Block.Heading(2, section.title()));
            if (section.rows().isEmpty()) {
                flow.add(new Block.Say("None."));
            } else {
                grid.add(tables.get(i));
            }
        }
        if (!document.notes().isEmpty()) {
            flow.add(new Block.Heading(2, document.notes().size() == 1 ? "Note" : "Notes"));
            document.notes().forEach(note -> flow.add(new Block.Say(note)));
        }
    }
}
