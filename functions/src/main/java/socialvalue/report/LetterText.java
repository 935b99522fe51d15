package socialvalue.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import socialvalue.summary.SupplierLetter;

/** A letter as plain text: lines of at most 92 characters ending in line feeds. */
public final class LetterText {
    private static final String INDENT = "  ";

    private final Paragraphs text = new Paragraphs();

    private LetterText() {}

    /**
     * The letter.
     *
     * @param issuedAt when it was issued; empty for a draft
     */
    public static String of(SupplierLetter letter, Optional<Instant> issuedAt) {
        LetterText made = new LetterText();
        LetterBlocks.of(letter, issuedAt).forEach(made::add);
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
                .map(column -> Math.max(
                        length(table.heads().get(column)),
                        table.rows().stream()
                                .mapToInt(row -> length(row.cells().get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
        row("", table.heads(), widths);
        text.raw("-".repeat(Paragraphs.WIDTH));
        table.rows().forEach(row -> row(INDENT.repeat(row.depth()), row.cells(), widths));
    }

    /** The first cell at the left, the others in columns at the right; a long first cell has a line of its own. */
    private void row(String indent, List<String> cells, int[] widths) {
        StringBuilder right = new StringBuilder();
        for (int i = 1; i < cells.size(); i++) {
            right.append(INDENT).repeat(' ', widths[i] - length(cells.get(i))).append(cells.get(i));
        }
        new Columns(text).line(indent + cells.getFirst(), right.substring(INDENT.length()));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
