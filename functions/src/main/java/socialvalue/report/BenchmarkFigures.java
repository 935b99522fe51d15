package socialvalue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.model.Measure.Direction;
import socialvalue.report.FigureDocument.BarChart;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Group;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;
import socialvalue.summary.Benchmark;
import socialvalue.summary.Quartiles;

/** A benchmark as figures that any rendering prints. */
public final class BenchmarkFigures {
    private static final Column PLACE = new Column("Place", Kind.COUNT);
    private static final Column TIED = new Column("Shared", Kind.TEXT);
    private static final Column NAME = new Column("Name", Kind.TEXT);
    private static final Column TITLE = new Column("Title", Kind.TEXT);
    private static final Column VERIFIED = new Column("Delivered (verified)", Kind.QUANTITY);
    private static final Column SHARE = new Column("Share of the year's target", Kind.PERCENT);
    private static final Column UNIT = new Column("Unit", Kind.TEXT);
    private static final Column BETTER = new Column("Better", Kind.TEXT);
    private static final Column PERIODS = new Column("Periods", Kind.TEXT);
    private static final Column CONTRIBUTION = new Column("Contribution", Kind.TEXT);
    private static final Column LOWER = new Column("Lower quartile", Kind.QUANTITY);
    private static final Column MEDIAN = new Column("Median", Kind.QUANTITY);
    private static final Column UPPER = new Column("Upper quartile", Kind.QUANTITY);
    private static final Column MEMBERS = new Column("Compared", Kind.COUNT);
    private static final Column WITHOUT = new Column("Promises without a figure", Kind.COUNT);
    private static final List<Column> ALL = List.of(
            PLACE,
            TIED,
            NAME,
            TITLE,
            VERIFIED,
            SHARE,
            UNIT,
            BETTER,
            PERIODS,
            CONTRIBUTION,
            LOWER,
            MEDIAN,
            UPPER,
            MEMBERS,
            WITHOUT);
    private static final int MOST_GROUPS = 12;

    private BenchmarkFigures() {}

    /** The figures. */
    public static FigureDocument of(Benchmark benchmark) {
        String title = benchmark.wording().orElse(benchmark.measure());
        return new FigureDocument(
                "Benchmark " + benchmark.year() + ": " + title,
                benchmark.example(),
                List.of(
                        new Fact("Measure", benchmark.measure()),
                        new Fact("Financial year", benchmark.year() + " (1 April to 31 March)"),
                        new Fact("Compared", FigureRow.words(benchmark.by()) + "s"),
                        new Fact("Fewest compared", Kind.COUNT, Cell.of(benchmark.minimum()))),
                ALL,
                sections(benchmark),
                notes(benchmark),
                chart(benchmark));
    }

    private static List<Section> sections(Benchmark benchmark) {
        List<Section> sections = new ArrayList<>();
        if (benchmark.isSuppressed()) {
            return sections;
        }
        sections.add(new Section(
                "quartiles",
                "Median and quartiles",
                benchmark.comparisons().stream()
                        .map(BenchmarkFigures::quartiles)
                        .toList()));
        int number = 1;
        for (Benchmark.Comparison comparison : benchmark.comparisons()) {
            sections.add(new Section(
                    "places-" + number++,
                    "Places: " + comparison.of().unit().name(),
                    comparison.members().stream().map(BenchmarkFigures::member).toList()));
        }
        return sections;
    }

    private static Row quartiles(Benchmark.Comparison comparison) {
        return new FigureRow(ALL)
                .with(UNIT, comparison.of().unit().name())
                .with(BETTER, comparison.of().direction() == Direction.LESS_IS_BETTER ? "less" : "more")
                .with(
                        PERIODS,
                        switch (comparison.of().aggregation()) {
                            case SUM -> "added up";
                            case LATEST -> "the latest";
                            case MEAN -> "their mean";
                        })
                .with(CONTRIBUTION, comparison.of().contribution() ? "yes" : "")
                .with(LOWER, comparison.quartiles().lower())
                .with(MEDIAN, comparison.quartiles().median())
                .with(UPPER, comparison.quartiles().upper())
                .with(MEMBERS, comparison.members().size())
                .with(WITHOUT, comparison.withoutFigure())
                .row();
    }

    private static Row member(Benchmark.Member member) {
        return new FigureRow(ALL)
                .with(PLACE, member.place())
                .with(TIED, member.tied() ? "yes" : "")
                .with(NAME, member.name())
                .with(TITLE, member.title())
                .with(VERIFIED, member.verified())
                .share(SHARE, member.share())
                .row();
    }

    private static List<String> notes(Benchmark benchmark) {
        if (benchmark.isSuppressed()) {
            return List.of(suppressed(benchmark));
        }
        return List.of(
                Quartiles.DEFINITION,
                "Only verified quantities count. Promises of one member are added up where their periods are; else their"
                        + " mean is its figure. Where nothing is verified of what is added up, its figure is nought; of"
                        + " what is better if there is less, and of other figures, it has none and is not compared.",
                "Equal figures share a place, and the places after it stay empty. Figures are printed to six decimal"
                        + " places at most, half up.",
                "Other comparisons of this measure, in other units or put together in other ways, are not told of fewer"
                        + " than " + benchmark.minimum() + ".");
    }

    /** What is said where nothing is told. */
    static String suppressed(Benchmark benchmark) {
        return "Suppressed: fewer than " + benchmark.minimum() + ".";
    }

    private static Optional<BarChart> chart(Benchmark benchmark) {
        if (benchmark.isSuppressed()) {
            return Optional.empty();
        }
        Benchmark.Comparison first = benchmark.comparisons().getFirst();
        boolean some = first.members().size() > MOST_GROUPS;
        String title = "Delivered, in " + first.of().unit().name() + ", best first"
                + (some
                        ? " (the first " + MOST_GROUPS + " of "
                                + first.members().size() + ")"
                        : "");
        StringBuilder alternative = new StringBuilder(title).append('.');
        List<Group> groups = new ArrayList<>();
        first.members().stream().limit(MOST_GROUPS).forEach(member -> {
            var verified = member.verified().rounded(FigureRow.QUANTITY);
            groups.add(new Group(member.title(), List.of(Optional.of(verified))));
            alternative
                    .append(' ')
                    .append(member.title())
                    .append(": ")
                    .append(Amounts.plain(verified))
                    .append('.');
        });
        return Optional.of(new BarChart(title, alternative.toString(), "", List.of("Delivered (verified)"), groups));
    }
}
