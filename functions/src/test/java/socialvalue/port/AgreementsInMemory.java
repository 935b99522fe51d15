package socialvalue.port;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.audit.Act;

/** {@link Agreements} in memory, for tests of what stands above the store; it keeps the port's promises. */
public final class AgreementsInMemory implements Agreements {
    private final Lots lots;
    private final Map<AgreementId, List<AgreementVersion>> versions = new HashMap<>();
    private final Map<AgreementId, Kept> kept = new HashMap<>();
    private final Map<AgreementId, TreeMap<String, Delivery>> deliveries = new HashMap<>();
    private final Map<AgreementId, Map<FinancialYear, PortfolioRow>> rows = new HashMap<>();

    /** Moves a lot on, as {@link Frames#move} does. */
    @FunctionalInterface
    public interface Lots {
        boolean move(Lot from, Lot to, Act act);
    }

    /** Moves lots on in that store, such as with {@code frames::move}. */
    public AgreementsInMemory(Lots lots) {
        this.lots = lots;
    }

    /** Knows no lots: whatever is signed was as it was read. */
    public AgreementsInMemory() {
        this((from, to, act) -> true);
    }

    @Override
    public synchronized Optional<Kept> find(AgreementId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Found> findToRebuild(AgreementId id) {
        return find(id).map(found -> new Found(found, true));
    }

    @Override
    public synchronized List<AgreementVersion> versions(AgreementId id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Page<AgreementId> names(Optional<String> after, int limit) {
        return page(kept.keySet().stream(), AgreementId::value, after, limit);
    }

    @Override
    public synchronized boolean sign(Lot from, Lot to, AgreementVersion first, Act act) {
        return !kept.containsKey(first.agreement().id()) && lots.move(from, to, act) && record(first);
    }

    @Override
    public synchronized boolean record(AgreementVersion first) {
        AgreementId id = first.agreement().id();
        if (kept.containsKey(id)) {
            return false;
        }
        versions.put(id, new ArrayList<>(List.of(first)));
        deliveries.put(id, new TreeMap<>());
        put(new Kept(1, first, Totals.NONE, List.of()));
        return true;
    }

    @Override
    public synchronized boolean vary(Kept read, AgreementVersion next) {
        if (next.version() != read.current().version() + 1) {
            throw new IllegalArgumentException("a version follows the one before");
        }
        return change(read, next, read.totals(), read.remedies(), () -> versions.get(id(read))
                .add(next));
    }

    @Override
    public synchronized boolean decide(Kept read, RemedyDecision decision) {
        List<RemedyDecision> all =
                Stream.concat(read.remedies().stream(), Stream.of(decision)).toList();
        return change(read, read.current(), read.totals(), all, () -> {});
    }

    @Override
    public synchronized boolean keep(Kept read, Totals totals, List<Delivery> added, List<Delivery> changed) {
        TreeMap<String, Delivery> all = deliveries.get(id(read));
        for (Delivery each : added) {
            if (all.containsKey(each.reference())) {
                throw new IllegalArgumentException("the reference " + each.reference() + " is in use");
            }
        }
        return change(
                read, read.current(), totals, read.remedies(), () -> Stream.concat(added.stream(), changed.stream())
                        .forEach(each -> all.put(each.reference(), each)));
    }

    @Override
    public synchronized boolean restate(Kept read, Totals totals) {
        return change(read, read.current(), totals, read.remedies(), () -> {});
    }

    @Override
    public synchronized Optional<Delivery> delivery(AgreementId id, String reference) {
        return Optional.ofNullable(of(id).get(reference));
    }

    @Override
    public synchronized Page<Delivery> deliveries(AgreementId id, Optional<String> after, int limit) {
        return page(of(id).values().stream(), Delivery::reference, after, limit);
    }

    @Override
    public synchronized void each(AgreementId id, Consumer<Delivery> work) {
        List.copyOf(of(id).values()).forEach(work);
    }

    @Override
    public synchronized Set<String> promisesWith(AgreementId id, String evidence) {
        Set<String> promises = new LinkedHashSet<>();
        of(id).values().stream()
                .filter(Delivery::isStanding)
                .filter(each -> each.reported().evidence().equals(Optional.of(evidence)))
                .forEach(each -> promises.add(each.reported().promise()));
        return promises;
    }

    @Override
    public synchronized Page<PortfolioRow> portfolio(FinancialYear year, Optional<String> after, int limit) {
        return page(
                rows.values().stream().flatMap(years -> Stream.ofNullable(years.get(year))),
                row -> row.agreement().value(),
                after,
                limit);
    }

    @Override
    public synchronized List<PortfolioRow> rows(AgreementId id, Set<FinancialYear> years) {
        Map<FinancialYear, PortfolioRow> all = rows.getOrDefault(id, Map.of());
        return years.stream()
                .sorted()
                .flatMap(year -> Stream.ofNullable(all.get(year)))
                .toList();
    }

    private TreeMap<String, Delivery> of(AgreementId id) {
        return deliveries.getOrDefault(id, new TreeMap<>());
    }

    private static AgreementId id(Kept of) {
        return of.current().agreement().id();
    }

    private boolean change(
            Kept read, AgreementVersion current, Totals totals, List<RemedyDecision> remedies, Runnable besides) {
        if (kept.get(id(read)).revision() != read.revision()) {
            return false;
        }
        besides.run();
        put(new Kept(read.revision() + 1, current, totals, remedies));
        return true;
    }

    private void put(Kept next) {
        kept.put(id(next), next);
        Map<FinancialYear, PortfolioRow> years = new HashMap<>();
        PortfolioRow.years(next.current().agreement(), next.totals())
                .forEach(year -> years.put(year, PortfolioRow.of(next.current().agreement(), year, next.totals())));
        rows.put(id(next), years);
    }

    private static <T> Page<T> page(Stream<T> all, Function<T, String> name, Optional<String> after, int limit) {
        List<T> wanted = all.sorted(Comparator.comparing(name))
                .filter(each -> after.isEmpty() || name.apply(each).compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = wanted.size() > limit;
        List<T> items = more ? wanted.subList(0, limit) : wanted;
        return new Page<>(items, more ? Optional.of(name.apply(items.getLast())) : Optional.empty());
    }
}
