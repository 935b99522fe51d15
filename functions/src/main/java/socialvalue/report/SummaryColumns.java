package socialvalue.report;

import java.util.ArrayList;
import java.util.List;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Kind;

/** The columns of an agreement's summary. */
final class SummaryColumns {
    static final Column YEAR = new Column("Financial year", Kind.TEXT);
    static final Column OUTCOME = new Column("Outcome", Kind.TEXT);
    static final Column MEASURE = new Column("Measure", Kind.TEXT);
    static final Column PROVISION = new Column("Core or added", Kind.TEXT);
    static final Column PROMISE = new Column("Promise", Kind.TEXT);
    static final Column UNIT = new Column("Unit", Kind.TEXT);
    static final Column PROMISED = new Column("Promised", Kind.QUANTITY);
    static final Column DUE = new Column("Due to date", Kind.QUANTITY);
    static final Column VERIFIED = new Column("Delivered (verified)", Kind.QUANTITY);
    static final Column AWAITING = new Column("Awaiting decision", Kind.QUANTITY);
    static final Column QUERIED = new Column("Queried", Kind.QUANTITY);
    static final Column SHARE = new Column("Share of due", Kind.PERCENT);
    static final Column SHARE_OF_YEAR = new Column("Share of the year", Kind.PERCENT);
    static final Column RATING = new Column("Rating", Kind.TEXT);
    static final Column RATING_OF_ACT = new Column("Rating in the regulations' words", Kind.TEXT);
    static final Column REASON = new Column("Reason", Kind.TEXT);
    static final Column BENCHMARK = new Column("Benchmark", Kind.QUANTITY);
    static final Column FORECAST = new Column("At the present rate", Kind.QUANTITY);
    static final Column UNTIL = new Column("Rate until", Kind.DATE);
    static final Column PROMISES = new Column("Promises", Kind.COUNT);
    static final Column MET = new Column("Met", Kind.COUNT);
    static final Column SLIGHTLY_BELOW = new Column("Slightly below", Kind.COUNT);
    static final Column BELOW = new Column("Below", Kind.COUNT);
    static final Column SIGNIFICANTLY_BELOW = new Column("Significantly below", Kind.COUNT);
    static final Column OTHER = new Column("Other", Kind.COUNT);
    static final Column VERIFIED_RECORDS = new Column("Verified records", Kind.COUNT);
    static final Column AWAITING_RECORDS = new Column("Records awaiting", Kind.COUNT);
    static final Column QUERIED_RECORDS = new Column("Queried records", Kind.COUNT);
    static final Column REJECTED_RECORDS = new Column("Rejected records", Kind.COUNT);
    static final Column WITH_EVIDENCE = new Column("With evidence", Kind.COUNT);
    static final Column VERIFIED_WITH_EVIDENCE = new Column("Verified with evidence", Kind.COUNT);
    static final Column OUTSIDE_TERM = new Column("Outside the term", Kind.COUNT);
    static final Column UNIT_VALUE = new Column("Unit value", Kind.TEXT);
    static final Column DECISION = new Column("Decision", Kind.TEXT);
    static final Column AMOUNT = new Column("Amount", Kind.POUNDS);
    static final Column BY = new Column("By", Kind.TEXT);
    static final Column ON = new Column("On", Kind.DATE);

    static final List<Column> ALL = all();

    private SummaryColumns() {}

    private static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(
                YEAR,
                PROMISE,
                OUTCOME,
                MEASURE,
                PROVISION,
                UNIT,
                PROMISED,
                DUE,
                VERIFIED,
                AWAITING,
                QUERIED,
                SHARE,
                SHARE_OF_YEAR,
                RATING,
                RATING_OF_ACT,
                REASON,
                BENCHMARK,
                FORECAST,
                UNTIL,
                PROMISES,
                MET,
                SLIGHTLY_BELOW,
                BELOW,
                SIGNIFICANTLY_BELOW,
                OTHER,
                VERIFIED_RECORDS,
                AWAITING_RECORDS,
                QUERIED_RECORDS,
                REJECTED_RECORDS,
                WITH_EVIDENCE,
                VERIFIED_WITH_EVIDENCE,
                OUTSIDE_TERM,
                UNIT_VALUE));
        columns.addAll(WorthColumns.ALL);
        columns.addAll(List.of(DECISION, AMOUNT, BY, ON));
        return List.copyOf(columns);
    }
}
