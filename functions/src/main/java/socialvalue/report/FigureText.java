package socialvalue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;

/** Figures as plain text for a screen: lines of at most 100 characters ending in line feeds. */
public final class FigureText {
    /** The widest line. */
    public static final int WIDTH = 100;

    private static final String GAP = "  ";
    /** How wide a column of text is at least, if it has as much to say. */
    private static final int LEAST = 18;

    private final StringBuilder text = new StringBuilder();

    private FigureText() {}

    /** The text. */
    public static String of(FigureDocument document) {
        FigureText made = new FigureText();
        made.document(document);
        return made.text.toString();
    }

    private void document(FigureDocument document) {
        heading(document.title(), '=');
        if (document.example()) {
            wrapped("Example. " + FigureDocument.INVENTED).forEach(this::line);
        }
        facts(document.facts());
        for (Section section : document.sections()) {
            space();
            heading(section.title(), '-');
            if (section.rows().isEmpty()) {
                line("None.");
            } else {
                table(FigureTable.of(document, section));
            }
        }
        for (String note : document.notes()) {
            space();
            wrapped(note).forEach(this::line);
        }
    }

    private void facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        space();
        List<List<String>> cells = facts.stream()
                .map(fact -> List.of(fact.label(), FigureWords.of(fact)))
                .toList();
        int[] widths = ColumnWidths.of(
                IntStream.range(0, 2).mapToObj(column -> need(cells, column)).toList(), WIDTH, GAP.length());
        cells.forEach(each -> row(each, widths, column -> false));
    }

    /** Side by side if all columns have room, else in tables below each other that begin with the same columns. */
    private void table(FigureTable table) {
        List<List<String>> cells = new ArrayList<>(List.of(table.heads()));
        table.rows().forEach(row -> cells.add(table.words(row)));
        List<ColumnWidths.Need> needs = IntStream.range(0, table.columns().size())
                .mapToObj(column -> need(cells, column))
                .toList();
        int naming = naming(table, cells);
        List<Integer> names = IntStream.range(0, naming).boxed().toList();
        List<Integer> band = new ArrayList<>(names);
        for (int column = naming; column < needs.size(); column++) {
            band.add(column);
            if (band.size() > naming + 1 && !fits(band, needs)) {
                band.removeLast();
                band(table, band, needs);
                text.append('\n');
                band = new ArrayList<>(names);
                band.add(column);
            }
        }
        band(table, band, needs);
    }

    /** How many columns it takes to tell the rows apart: the first, or the first two if both are text. */
    private static int naming(FigureTable table, List<List<String>> cells) {
        long different = cells.stream().map(List::getFirst).distinct().count();
        boolean second = table.columns().size() > 1 && table.columns().get(1).kind() == Kind.TEXT;
        return different == cells.size() || !second ? 1 : 2;
    }

    private static boolean fits(List<Integer> columns, List<ColumnWidths.Need> needs) {
        return ColumnWidths.least(columns.stream().map(needs::get).toList(), GAP.length()) <= WIDTH;
    }

    private void band(FigureTable table, List<Integer> columns, List<ColumnWidths.Need> needs) {
        int[] widths = ColumnWidths.of(columns.stream().map(needs::get).toList(), WIDTH, GAP.length());
        IntPredicate right = column -> table.right(columns.get(column));
        int width = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        row(columns.stream().map(table.heads()::get).toList(), widths, right);
        line("-".repeat(width));
        boolean summed = false;
        for (Row row : table.rows()) {
            if (row.total() && !summed) {
                line("-".repeat(width));
            }
            summed = row.total();
            row(columns.stream().map(table.words(row)::get).toList(), widths, right);
        }
    }

    private static ColumnWidths.Need need(List<List<String>> cells, int column) {
        int most = 0;
        int longest = 0;
        for (List<String> row : cells) {
            for (String words : row.get(column).split("\n")) {
                most = Math.max(most, Wrapping.length(words));
                for (String word : words.split(" ")) {
                    longest = Math.max(longest, Wrapping.length(word));
                }
            }
        }
        return new ColumnWidths.Need(Math.max(Math.min(longest, 2 * LEAST), Math.min(most, LEAST)), most);
    }

    private void row(List<String> cells, int[] widths, IntPredicate right) {
        List<List<String>> lines = IntStream.range(0, widths.length)
                .mapToObj(column -> Wrapping.lines(cells.get(column), widths[column]))
                .toList();
        int height = lines.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String words = i < lines.get(column).size() ? lines.get(column).get(i) : "";
                int space = widths[column] - Wrapping.length(words);
                line.append(column == 0 ? "" : GAP)
                        .repeat(' ', right.test(column) ? space : 0)
                        .append(words)
                        .repeat(' ', right.test(column) ? 0 : space);
            }
            line(line.toString().stripTrailing());
        }
    }

    private void heading(String words, char underline) {
        List<String> lines = wrapped(words);
        lines.forEach(this::line);
        line(String.valueOf(underline).repeat(Wrapping.length(lines.getLast())));
        text.append('\n');
    }

    private void space() {
        if (!text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static List<String> wrapped(String words) {
        return Wrapping.lines(words, WIDTH);
    }
}
