package socialvalue.report;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Sets tables of many columns, in smaller letters than other text, over as many pages as it takes; all measures are in
 * points.
 */
final class PdfGrid {
    /** A table's letters where there is room. */
    static final int SIZE = 9;

    static final int GAP = 10;
    private static final int BETWEEN = 3;

    private final PdfPages pages;
    private final PdfFlow flow;
    private final int size;
    private final int leading;

    PdfGrid(PdfPages pages, PdfFlow flow, int size) {
        this.pages = pages;
        this.flow = flow;
        this.size = size;
        this.leading = size + 3;
    }

    /** A row as it is printed; the first cell is what the others are about. */
    private record Printed(List<String> cells, boolean strong) {}

    /** Where its columns are. */
    private record Layout(int[] widths, IntPredicate right, boolean strongFirst) {}

    /** A table of figures. */
    void add(FigureTable table) {
        Layout layout = layout(table);
        Printed heads = new Printed(table.heads(), true);
        flow.space(8);
        PdfStructureElement element = pages.element(Optional.empty(), "Table");
        PdfStructureElement head = pages.element(Optional.of(element), "THead");
        row(head, heads, heads, layout);
        rule();
        PdfStructureElement body = pages.element(Optional.of(element), "TBody");
        boolean summed = false;
        for (FigureDocument.Row row : table.rows()) {
            Printed printed = new Printed(table.words(row), row.total());
            if (roomless(lines(printed, layout))) {
                flow.nextPage();
                repeated(heads, layout);
            } else if (row.total() && !summed) {
                rule();
            }
            summed = row.total();
            row(body, printed, heads, layout);
        }
        rule();
    }

    private Layout layout(FigureTable table) {
        List<ColumnWidths.Need> needs = PdfFit.needs(table, pages.face(true), size);
        int[] widths = ColumnWidths.of(needs, pages.width(), GAP);
        // What is left over keeps the columns apart
        int left =
                pages.width() - GAP * (widths.length - 1) - IntStream.of(widths).sum();
        for (int i = 0; i < widths.length; i++) {
            widths[i] += left / widths.length;
        }
        return new Layout(widths, table::right, false);
    }

    /** How much of a page a table's heads and its first row take, so that they are not parted. */
    int beginning(FigureTable table) {
        Layout layout = layout(table);
        int heads = height(lines(new Printed(table.heads(), true), layout));
        int first = table.rows().isEmpty()
                ? 1
                : height(lines(new Printed(table.words(table.rows().getFirst()), false), layout));
        return Math.min((heads + first + 2) * leading, (pages.top() - PdfPages.BOTTOM) / 2);
    }

    /** What is told of all figures: a table of two columns, whose first names its rows. */
    void facts(List<FigureDocument.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        int most = facts.stream()
                .mapToInt(fact -> PdfFit.width(pages.face(true), fact.label(), size))
                .max()
                .orElse(0);
        int first = Math.min(most, pages.width() / 3);
        Layout layout = new Layout(new int[] {first, pages.width() - first - GAP}, column -> false, true);
        flow.space(8);
        PdfStructureElement element = pages.element(Optional.empty(), "Table");
        PdfStructureElement body = pages.element(Optional.of(element), "TBody");
        for (FigureDocument.Fact fact : facts) {
            Printed printed = new Printed(List.of(fact.label(), FigureWords.of(fact)), false);
            if (roomless(lines(printed, layout))) {
                flow.nextPage();
            }
            row(body, printed, new Printed(List.of(), false), layout);
        }
    }

    /** Whether a row would begin on this page only to go on on the next. */
    private boolean roomless(List<List<String>> lines) {
        return flow.y() - height(lines) * leading < PdfPages.BOTTOM && flow.y() != pages.top();
    }

    private static int height(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    private List<List<String>> lines(Printed row, Layout layout) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(column ->
                        face(row, column, layout).lines(row.cells().get(column), size, layout.widths()[column]))
                .toList();
    }

    private PdfFace face(Printed row, int column, Layout layout) {
        return pages.face(row.strong() || (column == 0 && layout.strongFirst()));
    }

    private List<PdfStructureElement> cells(PdfStructureElement within, int columns, boolean head) {
        PdfStructureElement row = pages.element(Optional.of(within), "TR");
        return IntStream.range(0, columns)
                .mapToObj(column -> {
                    boolean names = head || column == 0;
                    PdfStructureElement cell = pages.element(Optional.of(row), names ? "TH" : "TD");
                    if (names) {
                        PdfPages.attribute(cell, "Table", "Scope", head ? "Column" : "Row");
                    }
                    return cell;
                })
                .toList();
    }

    /** A row, over several pages where one cannot hold it. */
    private void row(PdfStructureElement within, Printed row, Printed heads, Layout layout) {
        List<List<String>> lines = lines(row, layout);
        List<PdfStructureElement> cells = cells(within, row.cells().size(), row == heads);
        int height = height(lines);
        int from = 0;
        while (from < height) {
            int until = Math.min(height, from + Math.max(1, (flow.y() - PdfPages.BOTTOM) / leading));
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = lines.get(column);
                for (int i = from; i < Math.min(until, cell.size()); i++) {
                    PdfFace face = face(row, column, layout);
                    int x = left(layout, column, face, cell.get(i));
                    pages.text(cells.get(column), face, size, x, base(i - from), cell.get(i), i + 1 < cell.size());
                }
            }
            flow.goOnAt(flow.y() - (until - from) * leading - BETWEEN);
            from = until;
            if (from < height) {
                flow.nextPage();
                repeated(heads, layout);
            }
        }
    }

    /** The heads again at the top of a page, for the eye alone: to a reader the table is still the same. */
    private void repeated(Printed heads, Layout layout) {
        if (heads.cells().isEmpty()) {
            return;
        }
        List<List<String>> lines = lines(heads, layout);
        for (int column = 0; column < lines.size(); column++) {
            List<String> cell = lines.get(column);
            for (int i = 0; i < cell.size(); i++) {
                int x = left(layout, column, pages.face(true), cell.get(i));
                pages.decoration(pages.face(true), size, x, base(i), cell.get(i));
            }
        }
        flow.goOnAt(flow.y() - height(lines) * leading - BETWEEN);
        rule();
    }

    private int base(int line) {
        return flow.y() - (line + 1) * leading + 3;
    }

    private int left(Layout layout, int column, PdfFace face, String line) {
        int x = PdfPages.LEFT + column * GAP;
        for (int i = 0; i < column; i++) {
            x += layout.widths()[i];
        }
        return layout.right().test(column) ? x + layout.widths()[column] - face.width(line, size) / 1000 : x;
    }

    private void rule() {
        pages.rule(flow.y());
        flow.goOnAt(flow.y() - BETWEEN);
    }
}
