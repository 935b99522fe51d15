package socialvalue.local.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.Promise;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.agreement.Reporting;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.local.load.Planned.PlannedDelivery;
import socialvalue.model.Measure;
import socialvalue.quantity.Unit;

/** Deliveries of invented agreements: of twenty, eight or so are verified, one queried, one rejected. */
final class ExampleDeliveries {
    /** Nothing is delivered after it, so that no record is of a time that is still to come. */
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static final int QUARTERS_MEASURED = 2;

    private ExampleDeliveries() {}

    /** So many, over the periods of the term that are over. */
    static List<PlannedDelivery> of(Agreement agreement, int count, SplittableRandom random) {
        List<ReportingPeriod> periods = periods(agreement);
        List<Promise> added = added(agreement);
        List<PlannedDelivery> planned = new ArrayList<>();
        int latest = Math.min(periods.size(), count / 10);
        Promise ofLatest = agreement.promises().getLast();
        for (int i = 0; i < latest; i++) {
            planned.add(delivery(i + 1, ofLatest, periods.get(i), new BigDecimal(40 + random.nextInt(60)), random));
        }
        boolean corrected = count > 20 && random.nextInt(4) == 0;
        for (int i = latest; i < count - (corrected ? 1 : 0); i++) {
            Promise promise = added.get(random.nextInt(added.size()));
            ReportingPeriod period = periods.get(random.nextInt(periods.size()));
            planned.add(delivery(i + 1, promise, period, quantity(random, promise.unit()), random));
        }
        if (corrected) {
            planned.add(correction(count, planned.getLast().reported()));
        }
        return planned;
    }

    /** So many, verified, in the same ten periods of promises however many they are. */
    static List<PlannedDelivery> inTheSamePeriods(Agreement agreement, int count) {
        List<ReportingPeriod> periods = periods(agreement).subList(0, QUARTERS_MEASURED);
        List<PlannedDelivery> planned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Promise promise = agreement.promises().get(i % agreement.promises().size());
            ReportingPeriod period = periods.get(i / agreement.promises().size() % periods.size());
            planned.add(new PlannedDelivery(
                    reported(i + 1, promise, period, BigDecimal.ONE), Optional.of(Verdict.VERIFIED)));
        }
        return planned;
    }

    private static List<Promise> added(Agreement agreement) {
        return agreement.promises().stream()
                .filter(promise -> promise.aggregation() == Measure.Aggregation.SUM)
                .toList();
    }

    private static List<ReportingPeriod> periods(Agreement agreement) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (LocalDate day = agreement.from(); !day.isAfter(agreement.last()); day = day.plusMonths(3)) {
            ReportingPeriod period = ReportingPeriod.of(day, Reporting.QUARTERLY);
            if (!period.last().isAfter(LAST)) {
                periods.add(period);
            }
        }
        return periods;
    }

    private static BigDecimal quantity(SplittableRandom random, Unit unit) {
        return unit.kind() == Unit.Kind.HEADCOUNT
                ? new BigDecimal(1 + random.nextInt(12))
                : BigDecimal.valueOf(100L + random.nextInt(5000), 2);
    }

    private static PlannedDelivery delivery(
            int number, Promise promise, ReportingPeriod period, BigDecimal quantity, SplittableRandom random) {
        return new PlannedDelivery(reported(number, promise, period, quantity), verdict(random));
    }

    private static PlannedDelivery correction(int number, ReportedDelivery wrong) {
        return new PlannedDelivery(
                new ReportedDelivery(
                        reference(number),
                        wrong.promise(),
                        wrong.period(),
                        wrong.quantity().add(BigDecimal.ONE),
                        wrong.unit(),
                        wrong.place(),
                        wrong.activity(),
                        wrong.evidence(),
                        Optional.of("Example correction"),
                        Optional.of(wrong.reference()),
                        Optional.empty()),
                Optional.of(Verdict.VERIFIED));
    }

    private static ReportedDelivery reported(int number, Promise promise, ReportingPeriod period, BigDecimal quantity) {
        return new ReportedDelivery(
                reference(number),
                promise.id(),
                period,
                quantity,
                promise.unit().name(),
                Optional.of("Example Town"),
                Optional.of("Example activity " + number),
                number % 5 == 0 ? Optional.empty() : Optional.of("example-file-" + number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String reference(int number) {
        return String.format("D-%05d", number);
    }

    private static Optional<Verdict> verdict(SplittableRandom random) {
        int ofTwenty = random.nextInt(20);
        if (ofTwenty < 8) {
            return Optional.of(Verdict.VERIFIED);
        }
        return switch (ofTwenty) {
            case 8 -> Optional.of(Verdict.QUERIED);
            case 9 -> Optional.of(Verdict.REJECTED);
            default -> Optional.empty();
        };
    }
}
