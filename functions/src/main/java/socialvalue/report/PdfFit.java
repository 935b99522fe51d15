package socialvalue.report;

import java.util.List;
import java.util.stream.IntStream;
import socialvalue.report.FigureDocument.Kind;

/** The paper and the letters for tables: landscape and smaller where their columns need it. */
record PdfFit(PdfPaper paper, int size) {
    private static final int SMALLEST = 7;
    /** How wide a column of text is at least, in times the size of its letters, if it has as much to say. */
    private static final int LEAST = 7;
    /** Wider than anything. */
    private static final int UNBOUND = 100_000;

    /** The first in which nothing is broken; else that with the most room. */
    static PdfFit of(List<FigureTable> tables) {
        PdfFace face = PdfFace.bold();
        if (fits(tables, face, new PdfFit(PdfPaper.PORTRAIT, PdfGrid.SIZE))) {
            return new PdfFit(PdfPaper.PORTRAIT, PdfGrid.SIZE);
        }
        int size = PdfGrid.SIZE;
        while (size > SMALLEST && !fits(tables, face, new PdfFit(PdfPaper.LANDSCAPE, size))) {
            size--;
        }
        return new PdfFit(PdfPaper.LANDSCAPE, size);
    }

    private static boolean fits(List<FigureTable> tables, PdfFace face, PdfFit fit) {
        return tables.stream()
                .allMatch(table -> ColumnWidths.least(needs(table, face, fit.size()), PdfGrid.GAP)
                        <= fit.paper().width());
    }

    /** What its columns need, in points. */
    static List<ColumnWidths.Need> needs(FigureTable table, PdfFace face, int size) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> need(table, column, face, size))
                .toList();
    }

    /** Neither numbers, nor days, nor words are broken, and text has some width. */
    private static ColumnWidths.Need need(FigureTable table, int column, PdfFace face, int size) {
        String heading = table.heads().get(column);
        int least = longest(face, heading, size);
        int most = width(face, heading, size);
        for (FigureDocument.Row row : table.rows()) {
            String words = table.words(row).get(column);
            int wide = width(face, words, size);
            boolean whole =
                    switch (row.cells().get(column)) {
                        case Cell.Amount amount -> true;
                        case Cell.Day day -> true;
                        default -> false;
                    };
            least = Math.max(least, whole ? wide : longest(face, words, size));
            most = Math.max(most, wide);
        }
        return table.columns().get(column).kind() == Kind.TEXT
                ? new ColumnWidths.Need(Math.max(Math.min(least, 2 * LEAST * size), LEAST * size), most)
                : new ColumnWidths.Need(least, most);
    }

    private static int longest(PdfFace face, String text, int size) {
        int longest = 0;
        for (String word : text.split("\\s+")) {
            longest = Math.max(longest, width(face, word, size));
        }
        return longest;
    }

    /** How wide a text is in one line, in points. */
    static int width(PdfFace face, String text, int size) {
        return face.lines(text, size, UNBOUND).stream()
                .mapToInt(line -> face.width(line, size) / 1000 + 1)
                .max()
                .orElse(0);
    }
}
