package socialvalue.report;

import java.util.List;
import java.util.stream.IntStream;

/** A document's parts as plain text: lines of at most 92 characters ending in line feeds. */
final class BlockText {
    private static final String INDENT = "  ";
    /** How wide a column is that is like the others. */
    private static final int ALIKE = 15;

    private final Paragraphs text = new Paragraphs();

    private BlockText() {}

    static String of(List<Block> blocks) {
        BlockText made = new BlockText();
        blocks.forEach(made::add);
        return made.text.toString();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading(int level, String words) -> heading(level, words);
            case Block.Say(String words) -> {
                text.space();
                text.paragraph("", words);
            }
            case Block.Tree(List<Block.Branch> branches) -> {
                text.space();
                branches.forEach(branch -> branch("", branch));
            }
            case Block.Table table -> {
                text.space();
                table(table);
            }
        }
    }

    private void heading(int level, String words) {
        if (level == 3) {
            text.space();
            text.paragraph("", words);
        } else {
            text.heading(words, level == 1 ? '=' : '-');
        }
    }

    private void branch(String indent, Block.Branch branch) {
        text.paragraph(indent + "- ", branch.words());
        branch.below().forEach(below -> branch(indent + INDENT, below));
    }

    private void table(Block.Table table) {
        int columns = table.heads().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> table.alike() ? ALIKE : width(table, column))
                .toArray();
        row("", table.heads(), widths);
        text.raw("-".repeat(Paragraphs.WIDTH));
        table.rows().forEach(row -> row(INDENT.repeat(row.depth()), row.cells(), widths));
    }

    private static int width(Block.Table table, int column) {
        return Math.max(
                Wrapping.length(table.heads().get(column)),
                table.rows().stream()
                        .mapToInt(row -> Wrapping.length(row.cells().get(column)))
                        .max()
                        .orElse(0));
    }

    /**
     * The first cell at the left, the others in columns at the right; a long first cell has a line of its own, and a
     * cell longer than its column goes on in the lines below.
     */
    private void row(String indent, List<String> cells, int[] widths) {
        List<List<String>> wrapped = IntStream.range(1, cells.size())
                .mapToObj(i -> Wrapping.lines(cells.get(i), widths[i]))
                .toList();
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            StringBuilder right = new StringBuilder();
            for (int i = 1; i < cells.size(); i++) {
                List<String> cell = wrapped.get(i - 1);
                String words = line < cell.size() ? cell.get(line) : "";
                right.append(INDENT)
                        .repeat(' ', widths[i] - Wrapping.length(words))
                        .append(words);
            }
            String left = line == 0 ? indent + cells.getFirst() : "";
            new Columns(text).line(left, right.substring(INDENT.length()));
        }
    }
}
