package socialvalue.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Promise;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Tally;
import socialvalue.agreement.Totals;
import socialvalue.quantity.Ratio;

/**
 * What a contract performance notice tells of an agreement: each promise with what was verified in each reporting
 * period, rated against everything due by the period's end. It names nobody but the parties, and holds neither evidence
 * nor notes.
 *
 * @param version the agreement as it stands
 * @param at the day it is told; what is due on it counts, and nothing of the schedule after
 * @param results one for each promise, in their order
 */
public record ContractPerformance(AgreementVersion version, LocalDate at, List<Result> results) {
    public ContractPerformance {
        results = List.copyOf(results);
    }

    /**
     * A promise and what came of it.
     *
     * @param promise which
     * @param observations by their last days, then the one since the start; none before the term begins
     */
    public record Result(Promise promise, List<Observation> observations) {
        public Result {
            observations = List.copyOf(observations);
        }
    }

    /**
     * What was verified between two days. Its rating always counts from the start, as what is due is seldom due by the
     * same periods as it is reported.
     *
     * @param period the reporting period; empty for everything since the start
     * @param from the first day
     * @param to the last day
     * @param verified the quantity verified of it; empty where nothing is
     * @param verifiedByThen everything verified up to the last day; empty where nothing is
     * @param dueByThen everything due by the last day; empty where nothing is
     * @param attainment the second against the third
     */
    public record Observation(
            Optional<ReportingPeriod> period,
            LocalDate from,
            LocalDate to,
            Optional<Ratio> verified,
            Optional<Ratio> verifiedByThen,
            Optional<Ratio> dueByThen,
            Attainment attainment) {}

    /**
     * How an agreement is performed.
     *
     * @param at usually today
     */
    public static ContractPerformance of(AgreementVersion version, Totals totals, LocalDate at) {
        Agreement agreement = version.agreement();
        return new ContractPerformance(
                version,
                at,
                agreement.promises().stream()
                        .map(promise -> new Result(promise, observations(agreement, promise, totals, at)))
                        .toList());
    }

    private static List<Observation> observations(Agreement agreement, Promise promise, Totals totals, LocalDate at) {
        if (!at.isAfter(agreement.from())) {
            return List.of();
        }
        List<Observation> observations = new ArrayList<>();
        for (ReportingPeriod period : periods(agreement, promise, totals, at)) {
            Optional<Ratio> byThen =
                    verified(promise, totals, one -> !one.last().isAfter(period.last()));
            Optional<Ratio> due = promise.dueOn(
                    PromiseSummary.dueBefore(agreement, period.last().plusDays(1)));
            observations.add(new Observation(
                    Optional.of(period),
                    period.first(),
                    period.last(),
                    verified(promise, totals, period::equals),
                    byThen,
                    due,
                    Attainment.of(promise, due, byThen, agreement.bands())));
        }
        observations.add(sinceTheStart(agreement, promise, totals, at));
        return observations;
    }

    private static Observation sinceTheStart(Agreement agreement, Promise promise, Totals totals, LocalDate at) {
        LocalDate yesterday = at.minusDays(1);
        Optional<Ratio> verified = totals.verified(promise);
        Optional<Ratio> due = promise.dueOn(PromiseSummary.dueBefore(agreement, at));
        return new Observation(
                Optional.empty(),
                agreement.from(),
                yesterday.isAfter(agreement.last()) ? agreement.last() : yesterday,
                verified,
                verified,
                due,
                Attainment.of(promise, due, verified, agreement.bands()));
    }

    /** Those that are over and of which something is verified, or by the end of which something fell due. */
    private static NavigableSet<ReportingPeriod> periods(
            Agreement agreement, Promise promise, Totals totals, LocalDate at) {
        NavigableSet<ReportingPeriod> periods = new TreeSet<>();
        totals.of(promise.id()).forEach((period, tally) -> {
            if (tally.verifiedRecords() > 0) {
                periods.add(period);
            }
        });
        agreement.reporting().ifPresent(reporting -> promise.schedule()
                .forEach(due -> periods.add(ReportingPeriod.of(due.to(), reporting))));
        periods.removeIf(period -> !period.last().isBefore(at));
        return periods;
    }

    private static Optional<Ratio> verified(Promise promise, Totals totals, Predicate<ReportingPeriod> which) {
        SortedMap<ReportingPeriod, Tally> chosen = new TreeMap<>(totals.of(promise.id()));
        chosen.keySet().removeIf(which.negate());
        return Totals.of(Map.of(promise.id(), chosen)).verified(promise);
    }
}
