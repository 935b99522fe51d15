package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Unit;

/** What is promised in {@link AgreementSamples}. */
final class SamplePromises {
    private static final Unit PEOPLE = new Unit("people", Unit.Kind.HEADCOUNT);

    private SamplePromises() {}

    static Promise litter() {
        return new Promise(
                "litter",
                "Streets free of litter",
                Optional.of(new Promise.Measured("ex-21", "Example streets", "ex-o5", "Example places")),
                Kind.CORE,
                new Unit("per cent of streets", Unit.Kind.PERCENT),
                Direction.MORE_IS_BETTER,
                Aggregation.MEAN,
                false,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.of(new BigDecimal("92.5")));
    }

    static Promise groups() {
        return new Promise(
                "groups",
                "Residents' groups supported",
                Optional.empty(),
                Kind.ADDED,
                new Unit("groups", Unit.Kind.HEADCOUNT),
                Direction.MORE_IS_BETTER,
                Aggregation.SUM,
                false,
                List.of(new Due(
                        AgreementSamples.FROM,
                        AgreementSamples.FROM.plusYears(1).minusDays(1),
                        new BigDecimal("6"))),
                List.of(),
                false,
                Optional.empty(),
                Optional.of(new BigDecimal("5")));
    }

    static Promise jobs() {
        return new Promise(
                AgreementSamples.JOBS,
                "Jobs for people out of work",
                Optional.of(new Promise.Measured("ex-1", "Example jobs", "ex-o1", "Example employment")),
                Kind.ADDED,
                PEOPLE,
                Direction.MORE_IS_BETTER,
                Aggregation.SUM,
                false,
                quarterly("3"),
                List.of(
                        value("EX-E1", UnitValue.Kind.FISCAL, "9800.37", "DWP", true, Cashable.CASHABLE),
                        value(
                                "EX-E1",
                                UnitValue.Kind.ECONOMIC,
                                "14550.205",
                                "individuals",
                                false,
                                Cashable.NOT_STATED)),
                false,
                Optional.of(12),
                Optional.empty());
    }

    static Promise hours() {
        return new Promise(
                AgreementSamples.HOURS,
                "Hours of volunteering",
                Optional.of(new Promise.Measured("ex-2", "Example volunteers", "ex-o2", "Example communities")),
                Kind.ADDED,
                new Unit("hours", Unit.Kind.TIME),
                Direction.MORE_IS_BETTER,
                Aggregation.SUM,
                false,
                quarterly("120.5"),
                List.of(new PromisedValue(
                        "EX-V1",
                        "Example points for an hour",
                        UnitValue.Kind.POINTS,
                        new BigDecimal("0.125"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Cashable.NOT_STATED,
                        "Example table of points")),
                false,
                Optional.empty(),
                Optional.empty());
    }

    static Promise localSpend() {
        return new Promise(
                AgreementSamples.LOCAL_SPEND,
                "Spent with community businesses",
                Optional.empty(),
                Kind.CORE,
                new Unit("pounds", Unit.Kind.POUNDS),
                Direction.MORE_IS_BETTER,
                Aggregation.SUM,
                false,
                quarterly("15000.10"),
                List.of(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    static Promise livingWage() {
        return new Promise(
                AgreementSamples.LIVING_WAGE,
                "Staff paid a living wage",
                Optional.of(new Promise.Measured("ex-3", "Example wages", "ex-o1", "Example employment")),
                Kind.CORE,
                new Unit("per cent of staff", Unit.Kind.PERCENT),
                Direction.MORE_IS_BETTER,
                Aggregation.LATEST,
                false,
                quarterly("95"),
                List.of(),
                false,
                Optional.empty(),
                Optional.of(new BigDecimal("81.4")));
    }

    static Promise loneliness() {
        return new Promise(
                AgreementSamples.LONELINESS,
                "People visited who live alone",
                Optional.of(new Promise.Measured("ex-4", "Example loneliness", "ex-o3", "Example health")),
                Kind.ADDED,
                PEOPLE,
                Direction.MORE_IS_BETTER,
                Aggregation.SUM,
                true,
                quarterly("40"),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static PromisedValue value(
            String id, UnitValue.Kind kind, String amount, String beneficiary, boolean transfer, Cashable cashable) {
        return new PromisedValue(
                id,
                "Example unit cost of a claimant entering work",
                kind,
                new BigDecimal(amount),
                Optional.of("2025/26"),
                Optional.of(beneficiary),
                transfer,
                cashable,
                "Example unit cost table");
    }

    /** The same quantity by the end of each quarter of the term. */
    private static List<Due> quarterly(String quantity) {
        List<Due> schedule = new ArrayList<>();
        for (LocalDate day = AgreementSamples.FROM;
                day.isBefore(AgreementSamples.FROM.plusYears(AgreementSamples.YEARS));
                day = day.plusMonths(3)) {
            schedule.add(new Due(day, day.plusMonths(3).minusDays(1), new BigDecimal(quantity)));
        }
        return schedule;
    }
}
