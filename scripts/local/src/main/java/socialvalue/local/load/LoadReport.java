package socialvalue.local.load;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.aws.dynamo.DynamoAgreements;
import socialvalue.aws.dynamo.Table;
import socialvalue.local.CannotRun;
import socialvalue.local.load.PlainSum.Amounts;
import socialvalue.port.Page;
import socialvalue.summary.Portfolio;
import socialvalue.summary.WorthTotal;

/** What reading the loaded agreements costs, and whether the portfolio is right to the penny. */
final class LoadReport {
    /** Those of one page, as many as the API asks for. */
    private static final int PAGE = 100;

    private final CountedReads reads;
    private final DynamoAgreements agreements;
    private final PrintStream out;

    /** Over what stands in that table. */
    LoadReport(CountedReads reads, String table, PrintStream out) {
        this.reads = reads;
        this.agreements = new DynamoAgreements(new Table(reads, table));
        this.out = out;
    }

    /** One agreement's summary, however many deliveries it has; tells whether all cost the same. */
    boolean summaries() {
        List<CountedReads.Cost> costs = new ArrayList<>();
        for (int deliveries : ExampleAgreements.MEASURED) {
            AgreementId id = ExampleAgreements.measuredId(deliveries);
            reads.cost();
            int records = agreements
                    .find(id)
                    .orElseThrow(() -> CannotRun.because("There is no " + id + "."))
                    .totals()
                    .tallies()
                    .values()
                    .stream()
                    .flatMap(periods -> periods.values().stream())
                    .mapToInt(tally -> tally.standingRecords())
                    .sum();
            costs.add(reads.cost());
            out.printf("Summary of an agreement with %,5d deliveries: %s%n", records, costs.getLast());
        }
        return costs.stream().distinct().count() == 1;
    }

    /** The portfolio of each year; tells whether every amount is what the plain sum gives. */
    boolean portfolios(PlainSum plain) {
        boolean right = true;
        for (FinancialYear year : plain.years()) {
            right &= portfolio(year, plain.of(year));
        }
        return right;
    }

    private boolean portfolio(FinancialYear year, SortedMap<String, Amounts> expected) {
        long began = System.nanoTime();
        reads.cost();
        Portfolio.Growing growing = new Portfolio.Growing(year);
        int rows = 0;
        int pages = 0;
        Optional<String> next = Optional.empty();
        do {
            Page<PortfolioRow> page = agreements.portfolio(year, next, PAGE);
            page.items().forEach(growing::add);
            rows += page.items().size();
            pages++;
            next = page.next();
        } while (next.isPresent());
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        SortedMap<String, Amounts> found = new TreeMap<>();
        for (WorthTotal total : growing.grown().total().worth()) {
            found.merge(
                    PlainSum.name(total.of().kind(), total.of().priceYear()),
                    new Amounts(total.promised().pounds(), total.delivered().pounds()),
                    Amounts::plus);
        }
        List<String> differences = differences(expected, found);
        out.printf(
                "Portfolio of %s: %,d rows in %d pages, %s, %,d ms; %s%n",
                year,
                rows,
                pages,
                reads.cost(),
                millis,
                differences.isEmpty() ? "right to the penny" : "NOT as the records give");
        differences.forEach(each -> out.println("  " + each));
        return differences.isEmpty();
    }

    private static List<String> differences(SortedMap<String, Amounts> expected, SortedMap<String, Amounts> found) {
        SortedMap<String, Amounts> all = new TreeMap<>(expected);
        all.putAll(found);
        return all.keySet().stream()
                .filter(name ->
                        !isSame(expected.getOrDefault(name, Amounts.NONE), found.getOrDefault(name, Amounts.NONE)))
                .map(name -> name + ": by the records " + expected.get(name) + ", in the portfolio " + found.get(name))
                .toList();
    }

    private static boolean isSame(Amounts one, Amounts other) {
        return isSame(one.promised(), other.promised()) && isSame(one.delivered(), other.delivered());
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
