package socialvalue.example;

import java.util.List;
import java.util.Optional;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.ChangePair;
import socialvalue.model.Measure.Direction;
import socialvalue.model.Measure.Kind;
import socialvalue.model.Measure.Status;
import socialvalue.quantity.Unit;

/** The measures of an invented model. */
public final class ExampleMeasures {
    public static final Unit PEOPLE = new Unit("people", Unit.Kind.HEADCOUNT);
    public static final Unit HOURS = new Unit("hours", Unit.Kind.TIME);
    public static final Unit YEARS = new Unit("full-time-equivalent years", Unit.Kind.FULL_TIME_EQUIVALENT_YEARS);
    public static final Unit PERCENT = new Unit("per cent", Unit.Kind.PERCENT);
    public static final Unit POUNDS = new Unit("pounds", Unit.Kind.POUNDS);
    public static final Unit POUNDS_A_WEEK = new Unit("pounds a week", Unit.Kind.AMOUNT);

    /** People starting work; its wording names a pair. */
    public static final Measure WORK =
            deliverable("M1", "Example residents gain / retain work", PEOPLE, Aggregation.SUM, true);
    /** Hours of volunteering. */
    public static final Measure VOLUNTEERING =
            deliverable("M2", "Example hours of volunteering", HOURS, Aggregation.SUM, false);
    /** A statistic of the population. */
    public static final Measure INCOME = new Measure(
            "M3",
            Status.PUBLISHED,
            Optional.empty(),
            Optional.of("O1"),
            Optional.of("Example median weekly income"),
            Optional.of(POUNDS_A_WEEK),
            Optional.of(Direction.MORE_IS_BETTER),
            Optional.of(Kind.POPULATION_INDICATOR),
            Optional.of(Aggregation.LATEST),
            Optional.empty(),
            new Citation("Example Model 2026, measure 3"),
            Optional.empty());
    /** A slot without a wording. */
    public static final Measure UNPUBLISHED = new Measure(
            "M4",
            Status.UNPUBLISHED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Assumption(1, "the Example model counts one more measure"),
            Optional.empty());
    /** A percentage. */
    public static final Measure SATISFACTION =
            deliverable("M5", "Example people satisfied", PERCENT, Aggregation.LATEST, false);
    /** A number of people averaged over the term. */
    public static final Measure AVERAGE =
            deliverable("M6", "Example people supported on average", PEOPLE, Aggregation.MEAN, false);

    public static final List<Measure> ALL = List.of(WORK, VOLUNTEERING, INCOME, UNPUBLISHED, SATISFACTION, AVERAGE);

    private ExampleMeasures() {}

    private static Measure deliverable(String id, String wording, Unit unit, Aggregation aggregation, boolean pair) {
        return new Measure(
                id,
                Status.PUBLISHED,
                Optional.empty(),
                Optional.of("O1"),
                Optional.of(wording),
                Optional.of(unit),
                Optional.of(Direction.MORE_IS_BETTER),
                Optional.of(Kind.DELIVERABLE),
                Optional.of(aggregation),
                pair ? Optional.of(new ChangePair("gain", "retain")) : Optional.empty(),
                new Citation("Example Model 2026, measure " + id.substring(1)),
                Optional.empty());
    }
}
