package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.ReportingPeriod;
import socialvalue.agreement.Tally;
import socialvalue.agreement.Totals;

/**
 * Totals and portfolio rows of an agreement as they are kept, and as its records give them.
 *
 * @param agreement which
 * @param records how many deliveries there are
 * @param readable whether the totals that were written last are there; else the agreement cannot be read until they are
 *     written anew
 * @param tallies the totals that differ, by promise and then by period
 * @param rows the portfolio rows that differ, by year
 * @param written whether all of them were written anew since, and are as worked out now
 */
public record ComparedTotals(
        AgreementId agreement,
        int records,
        boolean readable,
        List<TallyDiffers> tallies,
        List<RowDiffers> rows,
        boolean written) {
    public ComparedTotals {
        tallies = List.copyOf(tallies);
        rows = List.copyOf(rows);
    }

    /**
     * A total that differs.
     *
     * @param promise of which promise
     * @param period in which period
     * @param kept empty where none is
     * @param recomputed empty where nothing was recorded
     */
    public record TallyDiffers(
            String promise, ReportingPeriod period, Optional<Tally> kept, Optional<Tally> recomputed) {}

    /**
     * A portfolio row that differs.
     *
     * @param year of which year
     * @param kept empty where none is
     * @param recomputed empty where there should be none
     */
    public record RowDiffers(FinancialYear year, Optional<PortfolioRow> kept, Optional<PortfolioRow> recomputed) {
        /** The promises whose lines differ, by name; empty where the row is missing, or one too many. */
        public List<String> promises() {
            if (kept.isEmpty() || recomputed.isEmpty()) {
                return List.of();
            }
            Map<String, PortfolioRow.Line> before = lines(kept.get());
            Map<String, PortfolioRow.Line> after = lines(recomputed.get());
            SortedSet<String> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            all.removeIf(promise ->
                    Optional.ofNullable(before.get(promise)).equals(Optional.ofNullable(after.get(promise))));
            return List.copyOf(all);
        }

        private static Map<String, PortfolioRow.Line> lines(PortfolioRow row) {
            Map<String, PortfolioRow.Line> lines = new TreeMap<>();
            row.lines().forEach(line -> lines.put(line.promise(), line));
            return lines;
        }
    }

    /** Whether everything that is kept is as worked out. */
    public boolean isEqual() {
        return readable && tallies.isEmpty() && rows.isEmpty();
    }

    ComparedTotals asWritten() {
        return new ComparedTotals(agreement, records, readable, tallies, rows, true);
    }

    static ComparedTotals of(
            AgreementId agreement,
            int records,
            boolean readable,
            Totals kept,
            Totals recomputed,
            List<PortfolioRow> keptRows,
            List<PortfolioRow> recomputedRows) {
        return new ComparedTotals(
                agreement, records, readable, tallies(kept, recomputed), rows(keptRows, recomputedRows), false);
    }

    private static List<TallyDiffers> tallies(Totals kept, Totals recomputed) {
        List<TallyDiffers> differing = new ArrayList<>();
        for (String promise : both(kept.tallies(), recomputed.tallies())) {
            SortedMap<ReportingPeriod, Tally> before = kept.of(promise);
            SortedMap<ReportingPeriod, Tally> after = recomputed.of(promise);
            for (ReportingPeriod period : both(before, after)) {
                Optional<Tally> one = Optional.ofNullable(before.get(period));
                Optional<Tally> other = Optional.ofNullable(after.get(period));
                if (!one.equals(other)) {
                    differing.add(new TallyDiffers(promise, period, one, other));
                }
            }
        }
        return differing;
    }

    private static List<RowDiffers> rows(List<PortfolioRow> kept, List<PortfolioRow> recomputed) {
        SortedMap<FinancialYear, PortfolioRow> before = byYear(kept);
        SortedMap<FinancialYear, PortfolioRow> after = byYear(recomputed);
        List<RowDiffers> differing = new ArrayList<>();
        for (FinancialYear year : both(before, after)) {
            Optional<PortfolioRow> one = Optional.ofNullable(before.get(year));
            Optional<PortfolioRow> other = Optional.ofNullable(after.get(year));
            if (!one.equals(other)) {
                differing.add(new RowDiffers(year, one, other));
            }
        }
        return differing;
    }

    private static SortedMap<FinancialYear, PortfolioRow> byYear(List<PortfolioRow> rows) {
        SortedMap<FinancialYear, PortfolioRow> byYear = new TreeMap<>();
        rows.forEach(row -> byYear.put(row.year(), row));
        return byYear;
    }

    private static <K extends Comparable<? super K>> SortedSet<K> both(SortedMap<K, ?> one, SortedMap<K, ?> other) {
        SortedSet<K> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }
}
