package socialvalue.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Kind;

/** Cells of a table of figures as people read them. */
final class FigureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private FigureWords() {}

    /** Such as {@code £14,044}. */
    static String of(Fact fact) {
        int scale = fact.value() instanceof Cell.Amount(BigDecimal value) ? value.scale() : 0;
        return of(fact.kind(), fact.value(), places(fact.kind(), scale));
    }

    /**
     * Such as {@code 14,044.50}, {@code £7}, {@code 85%} or {@code 1 April 2026}; nothing of an empty cell.
     *
     * @param places decimal places of a number, not fewer than it has
     */
    static String of(Kind kind, Cell cell, int places) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Words(String words) -> words;
            case Cell.Empty() -> "";
            case Cell.Day(LocalDate day) -> DAY.format(day);
            case Cell.Amount(BigDecimal value) -> amount(kind, value.setScale(places));
        };
    }

    /** Pounds with any pence have two places at least. */
    static int places(Kind kind, int scale) {
        return kind == Kind.POUNDS && scale > 0 ? Math.max(2, scale) : scale;
    }

    private static String amount(Kind kind, BigDecimal value) {
        String sign = value.signum() < 0 ? "-" : "";
        String number = grouped(value.abs().toPlainString());
        return sign
                + switch (kind) {
                    case POUNDS -> "£" + number;
                    case PERCENT -> number + "%";
                    default -> number;
                };
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
