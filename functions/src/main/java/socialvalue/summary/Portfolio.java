package socialvalue.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;

/**
 * All agreements in one financial year: contents, no format. Every figure is a sum over rows, and worth adds up to the
 * same total whatever it is told by. An agreement may have a part in several outcomes or measures and is counted in
 * each, so that numbers of agreements add up by directorate, kind and sector only.
 *
 * @param year which
 * @param examples how many of the agreements are invented
 * @param total of all
 * @param groups by each of what it is told by, in the order of their keys; those of which it is not stated first
 * @param signatures of contracts in that year
 */
public record Portfolio(
        FinancialYear year,
        int examples,
        PortfolioGroup total,
        Map<PortfolioBy, List<PortfolioGroup>> groups,
        Signatures signatures) {
    public Portfolio {
        groups = Map.copyOf(groups);
    }

    /** Whether it holds anything invented; what is made of it then says so. */
    public boolean example() {
        return examples > 0;
    }

    /** The groups of one way to tell it. */
    public List<PortfolioGroup> by(PortfolioBy by) {
        return groups.get(by);
    }

    /** A portfolio while rows are added to it, one agreement after the other; none of them is kept. */
    public static final class Growing {
        private final FinancialYear year;
        private final PortfolioGroup.Growing total = new PortfolioGroup.Growing("Total");
        private final Map<PortfolioBy, Map<String, PortfolioGroup.Growing>> groups = new EnumMap<>(PortfolioBy.class);
        private final Signatures.Growing signatures = new Signatures.Growing();
        private int examples;

        /** Without any row. */
        public Growing(FinancialYear year) {
            this.year = year;
            for (PortfolioBy by : PortfolioBy.values()) {
                groups.put(by, new TreeMap<>());
            }
        }

        /**
         * Adds an agreement's row.
         *
         * @throws IllegalArgumentException if it is of another year
         */
        public void add(PortfolioRow row) {
            if (!row.year().equals(year)) {
                throw new IllegalArgumentException("a row of " + row.year() + " in the portfolio of " + year);
            }
            examples += row.example() ? 1 : 0;
            signatures.add(row);
            total.add(row);
            groups.forEach((by, ofIt) -> {
                if (by.isOfAgreements()) {
                    group(ofIt, by.key(row), by.title(row, Optional.empty())).add(row);
                }
            });
            for (PortfolioRow.Line line : row.lines()) {
                total.add(row, line, false);
                groups.forEach((by, ofIt) -> {
                    String key = by.key(row, line);
                    group(ofIt, key, by.title(row, Optional.of(line)))
                            .add(row, line, by == PortfolioBy.MEASURE && !key.equals(PortfolioBy.NOT_STATED));
                });
            }
        }

        private static PortfolioGroup.Growing group(
                Map<String, PortfolioGroup.Growing> groups, String key, String title) {
            return groups.computeIfAbsent(key, none -> new PortfolioGroup.Growing(title));
        }

        /** The portfolio of the rows added so far. */
        public Portfolio grown() {
            Map<PortfolioBy, List<PortfolioGroup>> grown = new EnumMap<>(PortfolioBy.class);
            groups.forEach((by, ofIt) -> {
                List<PortfolioGroup> list = new ArrayList<>();
                ofIt.forEach((key, group) -> list.add(group.grown(key)));
                grown.put(by, List.copyOf(list));
            });
            return new Portfolio(year, examples, total.grown(""), grown, signatures.grown());
        }
    }
}
