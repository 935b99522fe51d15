package socialvalue.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.agreement.Worth;
import socialvalue.frame.Exercise.Vat;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.model.EditionId;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.procurement.Supplier.Sector;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

/** Rows of the portfolio that are invented. */
public final class ExampleRows {
    public static final FinancialYear YEAR = new FinancialYear(2027);
    public static final EditionId MODEL = new EditionId("example", "2014");

    private ExampleRows() {}

    /** A row of a contract without a signature in the year. */
    public static PortfolioRow row(String name, String directorate, Sector sector, PortfolioRow.Line... lines) {
        return row(name, AgreementKind.CONTRACT, directorate, sector, Optional.empty(), Optional.empty(), lines);
    }

    /** A row; blank is not stated. */
    public static PortfolioRow row(
            String name,
            AgreementKind kind,
            String directorate,
            Sector sector,
            Optional<String> neighbourhood,
            Optional<PortfolioRow.Signed> signed,
            PortfolioRow.Line... lines) {
        return new PortfolioRow(
                YEAR,
                new AgreementId(name),
                "Example agreement " + name,
                true,
                kind,
                MODEL,
                Optional.of(directorate).filter(text -> !text.isBlank()),
                neighbourhood,
                Optional.of("Example supplier " + name),
                Optional.ofNullable(sector),
                Set.of(),
                signed,
                List.of(lines));
    }

    /** A signature. */
    public static PortfolioRow.Signed signed(
            Optional<String> pounds, Optional<Vat> vat, Map<Sector, Integer> bids, int unstated) {
        return new PortfolioRow.Signed(pounds.map(text -> new Money(new BigDecimal(text))), vat, bids, unstated);
    }

    /** People, of whom more are better, added up and worth £100.10 each to the economy. */
    public static PortfolioRow.Line people(String measure, String promised, String verified) {
        return line(measure, "people", Direction.MORE_IS_BETTER, Aggregation.SUM, false, promised, verified, true);
    }

    /** A line; blank is none. */
    public static PortfolioRow.Line line(
            String measure,
            String unit,
            Direction direction,
            Aggregation aggregation,
            boolean contribution,
            String promised,
            String verified,
            boolean valued) {
        Optional<Ratio> of = ratio(promised);
        Optional<Ratio> done = ratio(verified);
        List<Worth> worth = new ArrayList<>();
        if (valued) {
            worth.add(new Worth(
                    Worth.Kind.ECONOMIC,
                    Optional.of("EX-1"),
                    Optional.of("2025/26"),
                    Optional.of("individuals"),
                    Cashable.NOT_STATED,
                    false,
                    money(of),
                    money(done)));
        }
        return new PortfolioRow.Line(
                "promise-" + measure,
                "Example promise",
                measure.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Promise.Measured(
                                measure,
                                "Example measure " + measure,
                                "o-" + measure.charAt(0),
                                "Example outcome " + measure.charAt(0))),
                contribution ? Kind.CORE : Kind.ADDED,
                new Unit(unit, Unit.Kind.AMOUNT),
                direction,
                aggregation,
                contribution,
                of,
                done,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                done.isPresent() ? 1 : 0,
                1,
                worth);
    }

    private static Optional<Ratio> ratio(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Ratio.parse(text));
    }

    private static Money money(Optional<Ratio> quantity) {
        return new Money(quantity.orElse(Ratio.ZERO)
                .times(Ratio.parse("100.1"))
                .rounded(socialvalue.agreement.PromisedValue.PENNY));
    }
}
