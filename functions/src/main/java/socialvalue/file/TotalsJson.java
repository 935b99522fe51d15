package socialvalue.file;

import java.util.List;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Tally;
import socialvalue.usecase.ComparedTotals;
import socialvalue.usecase.ComparedTotals.RowDiffers;
import socialvalue.usecase.ComparedTotals.TallyDiffers;

/** What came of comparing an agreement's totals with its records, as it is sent. */
public final class TotalsJson {
    private TotalsJson() {}

    /** Writes its members. */
    public static void write(JsonText json, ComparedTotals compared) {
        json.text("agreement", compared.agreement().value())
                .integer("records", compared.records())
                .truth("equal", compared.isEqual())
                .truth("readable", compared.readable())
                .truth("written", compared.written())
                .list("totals", compared.tallies(), TotalsJson::tally)
                .list("portfolioRows", compared.rows(), TotalsJson::row);
    }

    private static void tally(JsonText json, TallyDiffers differs) {
        json.text("promise", differs.promise())
                .text("period", differs.period().toString())
                .optional("kept", differs.kept(), TotalsJson::counts)
                .optional("recomputed", differs.recomputed(), TotalsJson::counts);
    }

    private static void counts(JsonText json, String name, Tally tally) {
        json.object(name, counts -> counts.decimal("verified", tally.verified())
                .decimal("awaiting", tally.awaiting())
                .decimal("queried", tally.queried())
                .integer("verifiedRecords", tally.verifiedRecords())
                .integer("awaitingRecords", tally.awaitingRecords())
                .integer("queriedRecords", tally.queriedRecords())
                .integer("rejectedRecords", tally.rejectedRecords())
                .integer("withEvidence", tally.withEvidence())
                .integer("verifiedWithEvidence", tally.verifiedWithEvidence())
                .integer("outsideTerm", tally.outsideTerm()));
    }

    private static void row(JsonText json, RowDiffers differs) {
        json.text("year", differs.year().toString())
                .optional("kept", differs.kept(), (each, name, row) -> row(each, name, row, differs.promises()))
                .optional(
                        "recomputed",
                        differs.recomputed(),
                        (each, name, row) -> row(each, name, row, differs.promises()));
    }

    /** Of lines those that differ; in what else rows can differ, the agreement says it. */
    private static void row(JsonText json, String name, PortfolioRow row, List<String> differing) {
        json.object(name, content -> content.text("title", row.title())
                .list(
                        "lines",
                        row.lines().stream()
                                .filter(line -> differing.contains(line.promise()))
                                .toList(),
                        TotalsJson::line));
    }

    private static void line(JsonText json, PortfolioRow.Line line) {
        json.text("promise", line.promise())
                .optional("promised", line.promised().map(Object::toString), JsonText::text)
                .optional("verified", line.verified().map(Object::toString), JsonText::text)
                .decimal("awaiting", line.awaiting())
                .decimal("queried", line.queried())
                .list("worth", line.worth(), (each, worth) -> each.choice("kind", worth.kind())
                        .optional("unitValue", worth.unitValue(), JsonText::text)
                        .decimal("promised", worth.promised().pounds())
                        .decimal("delivered", worth.delivered().pounds()));
    }
}
