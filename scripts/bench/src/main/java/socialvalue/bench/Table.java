package socialvalue.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table for the terminal: the first column to the left, figures to the right. */
final class Table {
    private final List<String[]> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(head);
    }

    void row(String... cells) {
        if (cells.length != rows.getFirst().length) {
            throw new IllegalArgumentException("a row has as many cells as the head");
        }
        rows.add(cells);
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            out.println(line(rows.get(r), widths));
            if (r == 0) {
                out.println("  " + "-".repeat(Arrays.stream(widths).sum() + 3 * (widths.length - 1)));
            }
        }
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? "" : "   ").append(i == 0 ? row[i] + padding : padding + row[i]);
        }
        return line.toString().stripTrailing();
    }

    /** A figure with as many decimals as say something. */
    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** How many times as much. */
    static String times(double value, double of) {
        return String.format(Locale.ROOT, "%.2f x", value / of);
    }

    static String kilobytes(double bytes) {
        return figure(bytes / 1000) + " kB";
    }
}
