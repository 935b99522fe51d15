package socialvalue.report;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;

/** A section, for one thread, with the columns that some row of it fills; all columns where it has no row. */
final class FigureTable {
    private final List<Column> columns;
    private final List<Row> rows;
    private final List<Integer> places;
    /** Asked for many times over. */
    private final Map<Row, List<String>> words = new IdentityHashMap<>();

    private FigureTable(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
        this.places = IntStream.range(0, columns.size()).mapToObj(this::most).toList();
    }

    static FigureTable of(FigureDocument document, Section section) {
        List<Column> all = document.columns();
        List<Integer> shown = IntStream.range(0, all.size())
                .filter(column -> section.rows().isEmpty()
                        || section.rows().stream()
                                .anyMatch(row -> !row.cells().get(column).equals(Cell.EMPTY)))
                .boxed()
                .toList();
        return new FigureTable(
                shown.stream().map(all::get).toList(),
                section.rows().stream()
                        .map(row -> new Row(shown.stream().map(row.cells()::get).toList(), row.total()))
                        .toList());
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> heads() {
        return columns.stream().map(Column::heading).toList();
    }

    /** Whether a column's cells stand at its right edge. */
    boolean right(int column) {
        return columns.get(column).kind().number();
    }

    /** A row's cells in words; of money and percentages all of a column have as many decimal places. */
    List<String> words(Row row) {
        return words.computeIfAbsent(row, this::worded);
    }

    private List<String> worded(Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(column ->
                        FigureWords.of(columns.get(column).kind(), row.cells().get(column), places(row, column)))
                .toList();
    }

    /** How many decimal places a cell is shown with; 0 where it is no number. */
    int places(Row row, int column) {
        return aligned(columns.get(column).kind())
                ? places.get(column)
                : scale(row.cells().get(column));
    }

    private static boolean aligned(Kind kind) {
        return kind == Kind.POUNDS || kind == Kind.PERCENT;
    }

    private int most(int column) {
        int most = rows.stream()
                .mapToInt(row -> scale(row.cells().get(column)))
                .max()
                .orElse(0);
        return FigureWords.places(columns.get(column).kind(), most);
    }

    private static int scale(Cell cell) {
        return cell instanceof Cell.Amount(BigDecimal value) ? value.scale() : 0;
    }
}
