package socialvalue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Row;
import socialvalue.summary.Attainment;

/** A row of figures while it is filled, column by column; what is not filled is empty. */
final class FigureRow {
    /** Quantities are exact as far as six decimal places go; a mean may go on for ever. */
    static final Rounding QUANTITY = new Rounding(6, RoundingMode.HALF_UP);

    private final List<Column> columns;
    private final Map<Column, Cell> cells = new HashMap<>();

    FigureRow(List<Column> columns) {
        this.columns = columns;
    }

    FigureRow with(Column column, Cell cell) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("no column " + column.heading());
        }
        cells.put(column, cell);
        return this;
    }

    FigureRow with(Column column, String text) {
        return with(column, Cell.of(text));
    }

    FigureRow with(Column column, long count) {
        return with(column, Cell.of(count));
    }

    FigureRow with(Column column, BigDecimal value) {
        return with(column, Cell.of(value));
    }

    FigureRow with(Column column, Ratio quantity) {
        return with(column, quantity(quantity));
    }

    FigureRow quantity(Column column, Optional<Ratio> quantity, String otherwise) {
        return with(column, quantity.map(FigureRow::quantity).orElseGet(() -> words(otherwise)));
    }

    FigureRow share(Column column, Optional<Ratio> share) {
        share.ifPresent(present -> with(column, Attainment.percent(present)));
        return this;
    }

    FigureRow text(Column column, Optional<String> text) {
        text.ifPresent(present -> with(column, present));
        return this;
    }

    Row row() {
        return made(false);
    }

    Row total() {
        return made(true);
    }

    private Row made(boolean total) {
        return new Row(
                columns.stream()
                        .map(column -> cells.getOrDefault(column, Cell.EMPTY))
                        .toList(),
                total);
    }

    static Cell quantity(Ratio quantity) {
        return Cell.of(quantity.rounded(QUANTITY));
    }

    private static Cell words(String words) {
        return words.isEmpty() ? Cell.EMPTY : new Cell.Words(words);
    }

    /** A constant in words, such as {@code face value}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
