package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.access.Caller;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.port.Agreements;
import socialvalue.port.Page;
import socialvalue.summary.Benchmark;
import socialvalue.summary.Benchmarking;
import socialvalue.summary.Portfolio;
import socialvalue.summary.PortfolioBy;

/**
 * Reads what agreements promised and delivered in a financial year, of one small row each: all of them together, those
 * of a group, and one measure compared. Rows are read in pages, and few of them are held at a time.
 */
public final class ReadPortfolio {
    private static final int PAGE = 500;
    /** As many rows as one answer looks at for those of a group; the next page goes on after them. */
    private static final int MOST_PAGES = 8;

    private final Agreements agreements;
    private final BenchmarkRule rule;

    public ReadPortfolio(Agreements agreements, BenchmarkRule rule) {
        this.agreements = agreements;
        this.rule = rule;
    }

    /**
     * A group of a portfolio.
     *
     * @param by what it is one of
     * @param key which; {@link PortfolioBy#NOT_STATED} where that is not stated
     */
    public record Group(PortfolioBy by, String key) {}

    /** Refuses whoever may read nothing of this. */
    public void requireReader(Caller caller) {
        Delivering.requireReader(caller);
    }

    /** All agreements of a year together; of a year without any it is empty. */
    public Portfolio whole(Caller caller, FinancialYear year) {
        requireReader(caller);
        Portfolio.Growing portfolio = new Portfolio.Growing(year);
        each(year, portfolio::add);
        return portfolio.grown();
    }

    /**
     * A page of the rows that figures are made of, by the agreement's name. It may hold fewer than the limit, and none,
     * with more to come.
     *
     * @param group whose; empty for all
     */
    public Page<PortfolioRow> rows(
            Caller caller, FinancialYear year, Optional<Group> group, Optional<String> after, int limit) {
        requireReader(caller);
        List<PortfolioRow> found = new ArrayList<>();
        Optional<String> from = after;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page<PortfolioRow> page = agreements.portfolio(year, from, PAGE);
            for (PortfolioRow row : page.items()) {
                if (group.isEmpty() || group.get().by().holds(group.get().key(), row)) {
                    if (found.size() == limit) {
                        return new Page<>(
                                found, Optional.of(found.getLast().agreement().value()));
                    }
                    found.add(row);
                }
            }
            from = page.next();
            if (from.isEmpty()) {
                break;
            }
        }
        return new Page<>(found, from);
    }

    /**
     * One measure compared.
     *
     * @param measure its edition and identifier, with {@code /} between them
     */
    public Benchmark benchmark(Caller caller, FinancialYear year, String measure, Benchmark.By by) {
        requireReader(caller);
        Benchmarking benchmark = new Benchmarking(year, measure, by, rule.minimum());
        each(year, benchmark::add);
        return benchmark.done();
    }

    private void each(FinancialYear year, Consumer<PortfolioRow> work) {
        Optional<String> after = Optional.empty();
        do {
            Page<PortfolioRow> page = agreements.portfolio(year, after, PAGE);
            page.items().forEach(work);
            after = page.next();
        } while (after.isPresent());
    }
}
