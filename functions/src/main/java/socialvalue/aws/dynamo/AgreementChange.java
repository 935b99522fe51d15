package socialvalue.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.RemedyDecision;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements;
import socialvalue.port.Agreements.Kept;

/**
 * What changes of an agreement, as a part of a transaction: the agreement itself, and of its totals by year and its
 * rows in the portfolio those that differ. Only the agreement's item has a condition: nobody writes the others without
 * it.
 */
final class AgreementChange {
    /** Of all rows together, so that what is written at once stays below 4 MB. */
    private static final int LONGEST_ROWS = 3_000_000;

    private final Transaction to;
    private final AgreementId id;

    private AgreementChange(Transaction to, AgreementId id) {
        this.to = to;
        this.id = id;
    }

    /** A new agreement. */
    static void first(Transaction to, AgreementVersion version) {
        AgreementId id = version.agreement().id();
        to.putUnaudited(AgreementItem.SCHEMA, AgreementItem.of(1, version, List.of(), Set.of()), Condition.absent());
        new AgreementChange(to, id).rows(Map.of(), rows(version.agreement(), Totals.NONE));
        to.putUnaudited(NameItem.SCHEMA, NameItem.of(AgreementKeys.AGREEMENTS, id.value()));
    }

    /** Another version; its totals stay as they are. */
    static void version(Transaction to, Kept read, AgreementVersion next) {
        head(to, read, next, read.remedies(), Set.of());
        new AgreementChange(to, next.agreement().id())
                .rows(rows(read.current().agreement(), read.totals()), rows(next.agreement(), read.totals()));
    }

    /** Other decisions about the remedy. */
    static void remedies(Transaction to, Kept read, List<RemedyDecision> remedies) {
        head(to, read, read.current(), remedies, Set.of());
    }

    /** Other totals. */
    static void totals(Transaction to, Kept read, Totals totals) {
        Agreement agreement = read.current().agreement();
        Set<FinancialYear> differing = years(read.totals(), totals);
        differing.removeIf(year -> read.totals().in(year).equals(totals.in(year)));
        head(to, read, read.current(), read.remedies(), differing);
        AgreementChange change = new AgreementChange(to, agreement.id());
        change.totals(differing, read.revision() + 1, totals);
        change.rows(rows(agreement, read.totals()), rows(agreement, totals));
    }

    /** All totals and rows, whether they differ or not. */
    static void anew(Transaction to, Kept read, Totals totals) {
        Agreement agreement = read.current().agreement();
        Set<FinancialYear> all = years(read.totals(), totals);
        head(to, read, read.current(), read.remedies(), all);
        AgreementChange change = new AgreementChange(to, agreement.id());
        change.totals(all, read.revision() + 1, totals);
        Map<FinancialYear, PortfolioRow> after = rows(agreement, totals);
        Map<FinancialYear, PortfolioRow> gone = rows(agreement, read.totals());
        gone.keySet().removeAll(after.keySet());
        change.rows(gone, after);
    }

    private static void head(
            Transaction to,
            Kept read,
            AgreementVersion current,
            List<RemedyDecision> remedies,
            Set<FinancialYear> written) {
        to.putUnaudited(
                AgreementItem.SCHEMA,
                AgreementItem.of(read.revision() + 1, current, remedies, written),
                AgreementItem.unchanged(read.revision()));
    }

    /** A year of which nothing is left stays as one of nothing, so that whoever reads it knows that it was read. */
    private void totals(Set<FinancialYear> years, int revision, Totals totals) {
        years.forEach(year -> to.putUnaudited(YearItem.SCHEMA, YearItem.of(id, year, revision, totals.in(year))));
    }

    private void rows(Map<FinancialYear, PortfolioRow> before, Map<FinancialYear, PortfolioRow> after) {
        int length = 0;
        for (PortfolioRow row : after.values()) {
            if (!row.equals(before.get(row.year()))) {
                RowItem item = RowItem.of(row);
                length += item.length();
                to.putUnaudited(RowItem.SCHEMA, item);
            }
        }
        if (length > LONGEST_ROWS) {
            throw new IllegalArgumentException("an agreement whose rows are too long to be kept");
        }
        before.keySet().stream()
                .filter(year -> !after.containsKey(year))
                .forEach(year -> to.delete(AgreementKeys.portfolio(year), id.value()));
    }

    private static Map<FinancialYear, PortfolioRow> rows(Agreement agreement, Totals totals) {
        NavigableSet<FinancialYear> years = PortfolioRow.years(agreement, totals);
        if (years.size() > Agreements.MOST_YEARS) {
            throw new IllegalArgumentException("an agreement in more years than can be kept");
        }
        Map<FinancialYear, PortfolioRow> rows = new TreeMap<>();
        years.forEach(year -> rows.put(year, PortfolioRow.of(agreement, year, totals)));
        return rows;
    }

    private static Set<FinancialYear> years(Totals one, Totals other) {
        Set<FinancialYear> years = new TreeSet<>(one.years());
        years.addAll(other.years());
        return years;
    }
}
