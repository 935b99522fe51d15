package socialvalue.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;

/**
 * A benchmark while rows are added to it, one agreement after the other. Quantities of one member are added up where
 * their periods are; else its figure is the mean of theirs.
 */
public final class Benchmarking {
    private final FinancialYear year;
    private final String measure;
    private final Benchmark.By by;
    private final int minimum;
    private final Map<MeasureQuantity.Of, Compared> compared = new LinkedHashMap<>();
    private Optional<String> wording = Optional.empty();

    /**
     * Without any row.
     *
     * @param measure its edition and identifier, with {@code /} between them
     * @param minimum how many members a comparison has at least
     */
    public Benchmarking(FinancialYear year, String measure, Benchmark.By by, int minimum) {
        if (minimum < Benchmark.LEAST_MINIMUM) {
            throw new IllegalArgumentException("at least " + Benchmark.LEAST_MINIMUM + " members");
        }
        this.year = year;
        this.measure = measure;
        this.by = by;
        this.minimum = minimum;
    }

    /** Adds an agreement's row; most have no part in it. */
    public void add(PortfolioRow row) {
        for (PortfolioRow.Line line : row.lines()) {
            Optional<Promise.Measured> counted = line.measured()
                    .filter(it -> PortfolioBy.within(row.model(), it.measure()).equals(measure));
            if (counted.isPresent()
                    && (line.promised().isPresent() || line.verified().isPresent())) {
                wording = Optional.of(counted.get().wording());
                compared.computeIfAbsent(MeasureQuantity.Of.of(line), none -> new Compared())
                        .add(by, row, line);
            }
        }
    }

    /** The benchmark of the rows added so far. */
    public Benchmark done() {
        List<Benchmark.Comparison> comparisons = new ArrayList<>();
        boolean example = false;
        for (Map.Entry<MeasureQuantity.Of, Compared> each : compared.entrySet()) {
            if (each.getValue().members.size() >= minimum) {
                comparisons.add(each.getValue().comparison(each.getKey()));
                example |= each.getValue().example;
            }
        }
        return new Benchmark(
                year, measure, comparisons.isEmpty() ? Optional.empty() : wording, by, minimum, example, comparisons);
    }

    private static final class Compared {
        private final Map<String, Figure> members = new TreeMap<>();
        private int withoutFigure;
        private boolean example;

        void add(Benchmark.By by, PortfolioRow row, PortfolioRow.Line line) {
            Optional<Ratio> verified = verified(line);
            Optional<String> name =
                    by == Benchmark.By.AGREEMENT ? Optional.of(row.agreement().value()) : row.neighbourhood();
            example |= row.example();
            if (verified.isEmpty() || name.isEmpty()) {
                withoutFigure++;
                return;
            }
            String title = by == Benchmark.By.AGREEMENT ? row.title() : name.get();
            members.merge(name.get(), new Figure(title, verified.get(), line.promised(), 1), Figure::plus);
        }

        /** Where nothing is verified of what is added up, nothing was delivered; else nobody knows. */
        private static Optional<Ratio> verified(PortfolioRow.Line line) {
            boolean nothing = line.aggregation() == Aggregation.SUM && line.direction() == Direction.MORE_IS_BETTER;
            return line.verified().or(() -> nothing ? Optional.of(Ratio.ZERO) : Optional.empty());
        }

        Benchmark.Comparison comparison(MeasureQuantity.Of of) {
            Map<String, Ratio> figures = new LinkedHashMap<>();
            members.forEach((name, figure) -> figures.put(name, figure.verified(of.aggregation())));
            List<Ratio> rising = figures.values().stream().sorted().toList();
            Map<Ratio, Place> places = places(of.direction() == Direction.LESS_IS_BETTER ? rising : rising.reversed());
            List<Benchmark.Member> listed = new ArrayList<>();
            figures.forEach((name, verified) -> {
                Figure figure = members.get(name);
                Place place = places.get(verified);
                listed.add(new Benchmark.Member(
                        name,
                        figure.title(),
                        verified,
                        figure.promised(of.aggregation())
                                .flatMap(promised -> Attainment.share(of.direction(), promised, verified)),
                        place.first(),
                        place.members() > 1));
            });
            // Stable: those of the same place stay in the order of their names
            listed.sort(Comparator.comparingInt(Benchmark.Member::place));
            return new Benchmark.Comparison(of, listed, Quartiles.of(rising), withoutFigure);
        }
    }

    private record Place(int first, int members) {}

    private static Map<Ratio, Place> places(List<Ratio> bestFirst) {
        Map<Ratio, Place> places = new HashMap<>();
        for (int i = 0; i < bestFirst.size(); i++) {
            places.merge(
                    bestFirst.get(i),
                    new Place(i + 1, 1),
                    (first, another) -> new Place(first.first(), first.members() + 1));
        }
        return places;
    }

    /**
     * What promises of one member come to.
     *
     * @param verified added up
     * @param promised added up; empty as soon as one of them has none
     * @param promises how many
     */
    private record Figure(String title, Ratio verified, Optional<Ratio> promised, int promises) {
        Figure plus(Figure that) {
            return new Figure(
                    title,
                    verified.plus(that.verified),
                    promised.flatMap(mine -> that.promised.map(mine::plus)),
                    promises + that.promises);
        }

        Ratio verified(Aggregation aggregation) {
            return together(verified, aggregation);
        }

        Optional<Ratio> promised(Aggregation aggregation) {
            return promised.map(sum -> together(sum, aggregation));
        }

        private Ratio together(Ratio sum, Aggregation aggregation) {
            return aggregation == Aggregation.SUM ? sum : sum.dividedBy(Ratio.of(promises));
        }
    }
}
