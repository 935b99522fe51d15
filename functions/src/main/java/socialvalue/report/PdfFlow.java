package socialvalue.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfStructureElement;

/** Sets a document's parts one below the other, over as many pages as it takes; all measures are in points. */
final class PdfFlow {
    private static final int TEXT = 10;
    private static final int LEADING = 14;
    private static final int INDENT = 14;
    private static final int BULLET = 9;
    private static final int GAP = 18;
    /** How wide a column is that is like the others. */
    private static final int ALIKE = 70;

    private final PdfPages pages;
    private int y;

    PdfFlow(PdfPages pages) {
        this.pages = pages;
        y = pages.top();
    }

    /** The top of what comes next, in points from the bottom of the page. */
    int y() {
        return y;
    }

    /** Goes on at that height of the page, below something put there. */
    void goOnAt(int height) {
        y = height;
    }

    void add(Block block) {
        switch (block) {
            case Block.Heading(int level, String words) -> heading(level, words);
            case Block.Say(String words) -> {
                space(6);
                say(pages.element(Optional.empty(), "P"), PdfPages.LEFT, words);
            }
            case Block.Tree(List<Block.Branch> branches) -> {
                space(6);
                list(Optional.empty(), 0, branches);
            }
            case Block.Table table -> {
                space(8);
                table(table);
            }
        }
    }

    private void heading(int level, String words) {
        int size = level == 1 ? 20 : level == 2 ? 14 : 11;
        int leading = size + 5;
        PdfFace face = pages.face(true);
        List<String> lines = face.lines(words, size, pages.width());
        space(level == 1 ? 0 : level == 2 ? 20 : 14);
        // Never a heading at the foot of a page, away from what it is over
        room(lines.size() * leading + 4 * LEADING);
        if (level == 2) {
            pages.contents(words, y);
        }
        PdfStructureElement element = pages.element(Optional.empty(), "H" + level);
        for (int i = 0; i < lines.size(); i++) {
            y -= leading;
            pages.text(element, face, size, PdfPages.LEFT, y + 4, lines.get(i), i + 1 < lines.size());
        }
    }

    private void say(PdfStructureElement element, int x, String words) {
        PdfFace face = pages.face(false);
        List<String> lines = face.lines(words, TEXT, PdfPages.LEFT + pages.width() - x);
        for (int i = 0; i < lines.size(); i++) {
            room(LEADING);
            y -= LEADING;
            pages.text(element, face, TEXT, x, y + 4, lines.get(i), i + 1 < lines.size());
        }
    }

    private void list(Optional<PdfStructureElement> within, int depth, List<Block.Branch> branches) {
        if (branches.isEmpty()) {
            return;
        }
        PdfStructureElement list = pages.element(within, "L");
        PdfPages.attribute(list, "List", "ListNumbering", "Disc");
        int x = PdfPages.LEFT + depth * INDENT;
        for (Block.Branch branch : branches) {
            room(LEADING);
            PdfStructureElement item = pages.element(Optional.of(list), "LI");
            PdfStructureElement label = pages.element(Optional.of(item), "Lbl");
            pages.text(label, pages.face(false), TEXT, x, y - LEADING + 4, "•", false);
            PdfStructureElement body = pages.element(Optional.of(item), "LBody");
            say(pages.element(Optional.of(body), "P"), x + BULLET, branch.words());
            list(Optional.of(body), depth + 1, branch.below());
        }
    }

    private void table(Block.Table table) {
        int[] widths = IntStream.range(1, table.heads().size())
                .map(column -> table.alike() ? ALIKE : width(table, column))
                .toArray();
        int first =
                pages.width() - IntStream.of(widths).map(width -> width + GAP).sum();
        PdfStructureElement element = pages.element(Optional.empty(), "Table");
        Block.Row heads = new Block.Row(0, true, table.heads());
        room((height(heads, first, widths) + 3) * LEADING);
        PdfStructureElement head = pages.element(Optional.of(element), "THead");
        row(new TaggedRow(head, "TH"), heads, first, widths);
        pages.rule(y - 2);
        y -= 4;
        PdfStructureElement body = pages.element(Optional.of(element), "TBody");
        for (Block.Row row : table.rows()) {
            if (y - LEADING * height(row, first, widths) < PdfPages.BOTTOM) {
                nextPage();
                repeated(heads, first, widths);
            }
            row(new TaggedRow(body, "TD"), row, first, widths);
        }
        pages.rule(y - 3);
        y -= 4;
    }

    private int width(Block.Table table, int column) {
        int widest = pages.face(true).width(table.heads().get(column), TEXT);
        for (Block.Row row : table.rows()) {
            widest = Math.max(widest, pages.face(true).width(row.cells().get(column), TEXT));
        }
        return widest / 1000 + 1;
    }

    /** In lines. */
    private int height(Block.Row row, int first, int[] widths) {
        int lines = firstCell(row, first).size();
        for (int column = 1; column < row.cells().size(); column++) {
            lines = Math.max(lines, cell(row, column, widths).size());
        }
        return lines;
    }

    private List<String> cell(Block.Row row, int column, int[] widths) {
        return pages.face(row.sum()).lines(row.cells().get(column), TEXT, widths[column - 1]);
    }

    private List<String> firstCell(Block.Row row, int width) {
        return pages.face(row.sum()).lines(row.cells().getFirst(), TEXT, width - row.depth() * INDENT);
    }

    /** Where a row belongs, and what the cells after its first are. */
    private record TaggedRow(PdfStructureElement within, String cell) {}

    private void row(TaggedRow tagged, Block.Row row, int first, int[] widths) {
        PdfFace face = pages.face(row.sum());
        PdfStructureElement line = pages.element(Optional.of(tagged.within()), "TR");
        PdfStructureElement name = pages.element(Optional.of(line), "TH");
        PdfPages.attribute(name, "Table", "Scope", tagged.cell().equals("TH") ? "Column" : "Row");
        int top = y;
        lines(name, face, firstCell(row, first), words -> PdfPages.LEFT + row.depth() * INDENT);
        int right = PdfPages.LEFT + first;
        for (int column = 1; column < row.cells().size(); column++) {
            right += GAP + widths[column - 1];
            PdfStructureElement cell = pages.element(Optional.of(line), tagged.cell());
            if (tagged.cell().equals("TH")) {
                PdfPages.attribute(cell, "Table", "Scope", "Column");
            }
            int edge = right;
            y = top;
            lines(cell, face, cell(row, column, widths), words -> edge - face.width(words, TEXT) / 1000);
        }
        y = top - LEADING * height(row, first, widths);
    }

    private void lines(PdfStructureElement element, PdfFace face, List<String> lines, ToIntFunction<String> left) {
        for (int i = 0; i < lines.size(); i++) {
            y -= LEADING;
            pages.text(element, face, TEXT, left.applyAsInt(lines.get(i)), y + 4, lines.get(i), i + 1 < lines.size());
        }
    }

    /** The heads again at the top of a page, for the eye alone: to a reader the table is still the same. */
    private void repeated(Block.Row heads, int first, int[] widths) {
        int top = y;
        decorated(firstCell(heads, first), words -> PdfPages.LEFT);
        int right = PdfPages.LEFT + first;
        for (int column = 1; column < heads.cells().size(); column++) {
            right += GAP + widths[column - 1];
            int edge = right;
            y = top;
            decorated(
                    cell(heads, column, widths),
                    words -> edge - pages.face(true).width(words, TEXT) / 1000);
        }
        y = top - LEADING * height(heads, first, widths);
        pages.rule(y - 2);
        y -= 4;
    }

    private void decorated(List<String> lines, ToIntFunction<String> left) {
        for (String words : lines) {
            y -= LEADING;
            pages.decoration(pages.face(true), TEXT, left.applyAsInt(words), y + 4, words);
        }
    }

    /** Leaves so much empty, unless at the top of a page. */
    void space(int points) {
        if (y != pages.top()) {
            y -= points;
        }
    }

    /** Goes on on the next page, unless there is so much left of this one. */
    void room(int points) {
        if (y - points < PdfPages.BOTTOM) {
            nextPage();
        }
    }

    void nextPage() {
        pages.nextPage();
        y = pages.top();
    }
}
