package socialvalue.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import socialvalue.quantity.Ratio;

/**
 * What was recorded of an agreement: a tally for each promise and period. Kept beside the records and changed with
 * them; {@link #of} makes the same from the records alone. It grows with promises and periods, not with records.
 */
public final class Totals {
    /** Of an agreement of which nothing was recorded. */
    public static final Totals NONE = new Totals(new TreeMap<>());

    private final NavigableMap<String, NavigableMap<ReportingPeriod, Tally>> tallies;

    private Totals(NavigableMap<String, NavigableMap<ReportingPeriod, Tally>> tallies) {
        this.tallies = tallies;
    }

    /** Those of these records. */
    public static Totals of(Stream<Delivery> deliveries) {
        Totals totals = copyOf(NONE);
        deliveries.forEach(totals::add);
        return totals;
    }

    /** Those of these tallies, by promise and period. */
    public static Totals of(Map<String, ? extends Map<ReportingPeriod, Tally>> tallies) {
        Totals totals = copyOf(NONE);
        tallies.forEach((promise, periods) -> periods.forEach((period, tally) -> totals.put(promise, period, tally)));
        return totals;
    }

    /** Those of different years, or promises, as one. */
    public static Totals together(List<Totals> parts) {
        Totals totals = copyOf(NONE);
        parts.forEach(part -> part.tallies.forEach(
                (promise, periods) -> periods.forEach((period, tally) -> totals.put(promise, period, tally))));
        return totals;
    }

    /** The same after these records were added, and those before were taken away. */
    public Totals replacing(List<Delivery> before, List<Delivery> after) {
        Totals changed = copyOf(this);
        before.forEach(each -> changed.put(each, changed.tally(each).without(each)));
        after.forEach(changed::add);
        return changed;
    }

    /** Every tally, by promise and then by period, earliest first; those of nothing are left out. */
    public SortedMap<String, ? extends SortedMap<ReportingPeriod, Tally>> tallies() {
        return Collections.unmodifiableSortedMap(tallies);
    }

    /** The tallies of one promise, earliest first. */
    public SortedMap<ReportingPeriod, Tally> of(String promise) {
        return Collections.unmodifiableSortedMap(tallies.getOrDefault(promise, Collections.emptyNavigableMap()));
    }

    /** The tally of one promise in one period. */
    public Tally of(String promise, ReportingPeriod period) {
        return of(promise).getOrDefault(period, Tally.NONE);
    }

    /** Those of one financial year. */
    public Totals in(FinancialYear year) {
        Totals only = copyOf(NONE);
        tallies.forEach((promise, periods) -> periods.forEach((period, tally) -> {
            if (period.year().equals(year)) {
                only.put(promise, period, tally);
            }
        }));
        return only;
    }

    /** The financial years anything was recorded for. */
    public NavigableSet<FinancialYear> years() {
        NavigableSet<FinancialYear> years = new TreeSet<>();
        tallies.values().forEach(periods -> periods.keySet().forEach(period -> years.add(period.year())));
        return years;
    }

    /** What is verified of a promise; empty where nothing is. */
    public Optional<Ratio> verified(Promise promise) {
        return Aggregated.of(
                promise.aggregation(),
                of(promise.id()).values().stream()
                        .filter(tally -> tally.verifiedRecords() > 0)
                        .map(tally -> Ratio.of(tally.verified()))
                        .toList());
    }

    private static Totals copyOf(Totals totals) {
        NavigableMap<String, NavigableMap<ReportingPeriod, Tally>> copy = new TreeMap<>();
        totals.tallies.forEach((promise, periods) -> copy.put(promise, new TreeMap<>(periods)));
        return new Totals(copy);
    }

    private void add(Delivery delivery) {
        put(delivery, tally(delivery).with(delivery));
    }

    private Tally tally(Delivery delivery) {
        return of(delivery.reported().promise(), delivery.reported().period());
    }

    private void put(Delivery delivery, Tally tally) {
        put(delivery.reported().promise(), delivery.reported().period(), tally);
    }

    private void put(String promise, ReportingPeriod period, Tally tally) {
        NavigableMap<ReportingPeriod, Tally> periods = tallies.computeIfAbsent(promise, none -> new TreeMap<>());
        if (tally.isNothing()) {
            periods.remove(period);
        } else {
            periods.put(period, tally);
        }
        if (periods.isEmpty()) {
            tallies.remove(promise);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that && tallies.equals(that.tallies);
    }

    @Override
    public int hashCode() {
        return tallies.hashCode();
    }

    @Override
    public String toString() {
        return tallies.toString();
    }
}
