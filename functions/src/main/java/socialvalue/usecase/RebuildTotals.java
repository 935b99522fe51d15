package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Totals;
import socialvalue.port.Agreements;

/**
 * Works out an agreement's totals and portfolio rows from its records alone, and compares them with those that are
 * kept.
 */
public final class RebuildTotals {
    private static final int MOST_TRIES = 5;

    private final Agreements agreements;

    public RebuildTotals(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * Compares, and writes nothing.
     *
     * @throws Refusal if there is no such agreement, or it was changed over and over while it was read
     */
    public ComparedTotals compare(Caller caller, AgreementId id) {
        caller.require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.AUDITOR);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Recount recount = new Recount(id);
            ComparedTotals compared = recount.compared();
            if (recount.isOfOneMoment()) {
                return compared;
            }
        }
        throw changed();
    }

    /**
     * Compares, and writes anew what is kept if anything differs.
     *
     * @return what differed before it was written
     * @throws Refusal if there is no such agreement, it was changed over and over while it was read, or it still
     *     differs after it was written
     */
    public ComparedTotals rebuild(Caller caller, AgreementId id) {
        caller.require(Role.CONTRACT_OFFICER);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Recount recount = new Recount(id);
            ComparedTotals compared = recount.compared();
            if (compared.isEqual() && recount.isOfOneMoment()) {
                return compared;
            }
            if (!compared.isEqual() && agreements.restate(recount.read, recount.totals)) {
                return written(compared);
            }
        }
        throw changed();
    }

    private static Refusal changed() {
        return Refusal.conflict(
                "agreement-changed", "others are changing the agreement at the same time; compare it again later");
    }

    private ComparedTotals written(ComparedTotals compared) {
        if (!new Recount(compared.agreement()).compared().isEqual()) {
            throw Refusal.conflict(
                    "totals-differ-still",
                    "totals and portfolio rows were written anew and still differ from the records, or were changed"
                            + " meanwhile; compare again");
        }
        return compared.asWritten();
    }

    /** One reading of an agreement and all of its records. */
    private final class Recount {
        private static final int AT_ONCE = 500;

        private final Agreements.Kept read;
        private final boolean readable;
        private final AgreementId id;
        private final List<Delivery> waiting = new ArrayList<>();
        private Totals totals = Totals.NONE;
        private int records;

        Recount(AgreementId id) {
            this.id = id;
            Agreements.Found found = find(id);
            this.read = found.kept();
            this.readable = found.readable();
            agreements.each(id, this::add);
            addUp();
        }

        private void add(Delivery delivery) {
            records++;
            waiting.add(delivery);
            if (waiting.size() == AT_ONCE) {
                addUp();
            }
        }

        private void addUp() {
            totals = totals.replacing(List.of(), waiting);
            waiting.clear();
        }

        ComparedTotals compared() {
            Agreement agreement = read.current().agreement();
            NavigableSet<FinancialYear> due = PortfolioRow.years(agreement, totals);
            List<PortfolioRow> rows = due.stream()
                    .map(year -> PortfolioRow.of(agreement, year, totals))
                    .toList();
            return ComparedTotals.of(
                    id, records, readable, read.totals(), totals, agreements.rows(id, everKept(due)), rows);
        }

        /** Those of earlier versions and other totals too, whose rows should be gone. */
        private Set<FinancialYear> everKept(NavigableSet<FinancialYear> due) {
            Set<FinancialYear> years = new TreeSet<>(due);
            years.addAll(read.totals().years());
            agreements
                    .versions(id)
                    .forEach(version -> years.addAll(PortfolioRow.years(version.agreement(), Totals.NONE)));
            return years;
        }

        /** Whether nothing has changed since it was first read; else records and totals do not belong together. */
        boolean isOfOneMoment() {
            return find(id).kept().revision() == read.revision();
        }
    }

    private Agreements.Found find(AgreementId id) {
        return agreements
                .findToRebuild(id)
                .orElseThrow(() -> Refusal.notFound("no-such-agreement", "no agreement " + id + " is recorded here"));
    }
}
