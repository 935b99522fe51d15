package socialvalue.aws.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.agreement.Worth;
import socialvalue.quantity.Ratio;

/**
 * The figures of a portfolio row in plain text, for engines that read an export of the table and cannot undo what is
 * compressed. Nothing here reads them again: the row itself stands beside them.
 *
 * <p>Each is one line with tabs between: a quantity, or an amount of pounds or points of one kind. Amounts and
 * quantities are decimals, or {@code numerator/denominator} where a mean is none.
 */
final class RowFigures {
    /** What stands in a line, in this order. */
    static final List<String> COLUMNS = List.of(
            "promise",
            "measure",
            "outcome",
            "provision",
            "figure",
            "price_year",
            "unit",
            "transfer",
            "contribution",
            "promised",
            "verified");

    /** Besides the kinds of worth, the kind of figure that counts in a promise's own unit. */
    static final String QUANTITY = "quantity";

    private static final String BETWEEN = "\t";

    private RowFigures() {}

    static List<String> of(PortfolioRow row) {
        List<String> figures = new ArrayList<>();
        for (PortfolioRow.Line line : row.lines()) {
            figures.add(figure(row, line, QUANTITY, "", false, text(line.promised()), text(line.verified())));
            for (Worth worth : line.worth()) {
                figures.add(figure(
                        row,
                        line,
                        spelt(worth.kind()),
                        worth.priceYear().orElse(""),
                        worth.transfer(),
                        worth.promised().pounds().toPlainString(),
                        worth.delivered().pounds().toPlainString()));
            }
        }
        return figures;
    }

    private static String figure(
            PortfolioRow row,
            PortfolioRow.Line line,
            String figure,
            String priceYear,
            boolean transfer,
            String promised,
            String verified) {
        Optional<Promise.Measured> measured = line.measured();
        return String.join(
                BETWEEN,
                Stream.of(
                                line.promise(),
                                measured.map(it -> row.model() + "/" + it.measure())
                                        .orElse(""),
                                measured.map(it -> row.model() + "/" + it.outcome())
                                        .orElse(""),
                                spelt(line.kind()),
                                figure,
                                priceYear,
                                line.unit().name(),
                                Boolean.toString(transfer),
                                Boolean.toString(line.contribution()),
                                promised,
                                verified)
                        .map(RowFigures::cell)
                        .toList());
    }

    /** A unit's name is the model's own, and may hold anything. */
    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private static String text(Optional<Ratio> quantity) {
        return quantity.map(Ratio::toString).orElse("");
    }

    static String spelt(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
