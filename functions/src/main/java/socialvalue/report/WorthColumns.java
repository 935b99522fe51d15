package socialvalue.report;

import java.util.ArrayList;
import java.util.List;
import socialvalue.agreement.Worth;
import socialvalue.quantity.Money;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.summary.WorthTotal;

/** What promises are worth, in columns; pounds and points never share one. */
final class WorthColumns {
    static final Column KIND = new Column("Worth", Kind.TEXT);
    static final Column PRICE_YEAR = new Column("Price year", Kind.TEXT);
    static final Column BENEFICIARY = new Column("Who benefits", Kind.TEXT);
    static final Column CASHABLE = new Column("Cashable", Kind.TEXT);
    static final Column TRANSFER = new Column("Transfer", Kind.TEXT);
    static final Column CONTRIBUTION = new Column("Contribution", Kind.TEXT);
    static final Column POUNDS_PROMISED = new Column("Worth promised", Kind.POUNDS);
    static final Column POUNDS_DELIVERED = new Column("Worth delivered", Kind.POUNDS);
    static final Column POINTS_PROMISED = new Column("Points promised", Kind.QUANTITY);
    static final Column POINTS_DELIVERED = new Column("Points delivered", Kind.QUANTITY);

    static final List<Column> ALL = List.of(
            KIND,
            PRICE_YEAR,
            BENEFICIARY,
            CASHABLE,
            TRANSFER,
            CONTRIBUTION,
            POUNDS_PROMISED,
            POUNDS_DELIVERED,
            POINTS_PROMISED,
            POINTS_DELIVERED);

    private WorthColumns() {}

    static FigureRow total(FigureRow row, WorthTotal total) {
        return of(row, total.of(), total.promised(), total.delivered());
    }

    static FigureRow of(FigureRow row, WorthTotal.Of of, Money promised, Money delivered) {
        boolean points = of.kind() == Worth.Kind.POINTS;
        return row.with(KIND, FigureRow.words(of.kind()))
                .text(PRICE_YEAR, of.priceYear())
                .with(TRANSFER, of.transfer() ? "yes" : "")
                .with(CONTRIBUTION, of.contribution() ? "yes" : "")
                .with(points ? POINTS_PROMISED : POUNDS_PROMISED, promised.pounds())
                .with(points ? POINTS_DELIVERED : POUNDS_DELIVERED, delivered.pounds());
    }

    /** What has to be said of them. */
    static List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Worth is what promised and verified quantities come to by the unit values agreed, in pounds of the"
                + " price year named. It tells who is said to gain; none of it is money the council has saved or spent"
                + " less, and it is no forecast of a budget. Face value is money spent or given, as it is.");
        notes.add(
                "Fiscal, economic and social worth, points, face value, other price years, transfers (payments between"
                        + " the public purse and people) and contributions to population indicators are never added to each"
                        + " other: the same gain may stand in several of them.");
        notes.add("Worth is rounded to the penny once, half up: of one promise in one financial year by one unit value."
                + " Every other figure is a sum of such amounts. Only promises whose periods are added up are valued.");
        return notes;
    }
}
