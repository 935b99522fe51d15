package socialvalue.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.agreement.Indicator;
import socialvalue.agreement.Indicator.Baseline;
import socialvalue.agreement.Indicator.Follows;
import socialvalue.agreement.Indicator.Owner;
import socialvalue.agreement.Indicator.Period;
import socialvalue.agreement.Indicator.Statistic;
import socialvalue.agreement.Indicator.Target;
import socialvalue.model.EditionId;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Unit;

/** Corporate indicators of an invented authority. */
public final class ExampleIndicators {
    private static final EditionId EDITION = new EditionId("example", "2026");

    private ExampleIndicators() {}

    /** Household waste, of which less is better: from 60 to 40 thousand tonnes. */
    public static KeepIndicators.Defined waste(String reason) {
        return new KeepIndicators.Defined(
                definition("60", "40", new Unit("thousand tonnes", Unit.Kind.AMOUNT), Direction.LESS_IS_BETTER),
                reason);
    }

    /** What somebody says of a period for the first time. */
    public static KeepIndicators.Observed observed(String value) {
        return new KeepIndicators.Observed(new BigDecimal(value), "Example statistics, table 1", Optional.empty());
    }

    /** One of the time from April 2025 to March 2029. */
    public static Indicator.Definition definition(String baseline, String target, Unit unit, Direction direction) {
        return new Indicator.Definition(
                "Example: household waste",
                new Follows(EDITION, "EX-WASTE", unit, direction),
                new Baseline(new BigDecimal(baseline), "2024/25", "Example statistics, table 1"),
                new Target(new BigDecimal(target), LocalDate.parse("2029-03-31")),
                new Period(LocalDate.parse("2025-04-01"), LocalDate.parse("2029-03-31")),
                new Statistic("Example office", "Example series", "Exampleshire"),
                new Owner("Example directorate", "Example head of waste"));
    }
}
