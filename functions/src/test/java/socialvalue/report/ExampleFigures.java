package socialvalue.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import socialvalue.report.FigureDocument.BarChart;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Group;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;
import socialvalue.summary.ExampleSummaries;

/** Invented documents that between them have everything a document of figures can have. */
enum ExampleFigures {
    /** As of one agreement: wide, with every kind of cell and a chart. */
    AGREEMENT,
    /** Few columns, so that the page stands. */
    NARROW,
    /** Many rows, texts that are longer than a page, many groups, and text that means harm to a spreadsheet. */
    LARGE,
    /** Nothing to tell. */
    EMPTY,
    /** Of one agreement, as it is made. */
    SUMMARY,
    /** Of all agreements of a year, as they are made. */
    PORTFOLIO,
    /** Of one measure, as it is made. */
    BENCHMARK,
    /** Of fewer than the minimum. */
    SUPPRESSED;

    static final Instant MADE = Instant.parse("2028-04-03T09:30:00Z");

    FigureDocument document() {
        return switch (this) {
            case AGREEMENT -> agreement();
            case NARROW -> narrow();
            case LARGE -> large();
            case SUMMARY -> SummaryFigures.of(ExampleSummaries.homeCare(LocalDate.of(2027, 10, 1)));
            case PORTFOLIO -> PortfolioFigures.of(ExampleSummaries.portfolio());
            case BENCHMARK -> BenchmarkFigures.of(ExampleSummaries.benchmark(5));
            case SUPPRESSED -> BenchmarkFigures.of(ExampleSummaries.benchmark(2));
            case EMPTY ->
                new FigureDocument(
                        "Example: an empty portfolio",
                        true,
                        List.of(),
                        List.of(new Column("Agreement", Kind.TEXT), new Column("Value", Kind.POUNDS)),
                        List.of(new Section("agreements", "Agreements", List.of())),
                        List.of(),
                        Optional.empty());
        };
    }

    static Cell of(String number) {
        return Cell.of(new BigDecimal(number));
    }

    private static Row row(boolean total, Cell... cells) {
        return new Row(List.of(cells), total);
    }

    private static Cell words(String words) {
        return new Cell.Words(words);
    }

    private static Optional<BigDecimal> bar(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static FigureDocument agreement() {
        List<Column> columns = List.of(
                new Column("Outcome", Kind.TEXT),
                new Column("Measure", Kind.TEXT),
                new Column("Unit", Kind.TEXT),
                new Column("Promised", Kind.QUANTITY),
                new Column("Due to date", Kind.QUANTITY),
                new Column("Recorded", Kind.QUANTITY),
                new Column("Delivered (verified)", Kind.QUANTITY),
                new Column("Share of due", Kind.PERCENT),
                new Column("Rating", Kind.TEXT),
                new Column("Value by unit value", Kind.POUNDS),
                new Column("Evidence", Kind.COUNT),
                new Column("Last delivery", Kind.DATE));
        Cell none = Cell.EMPTY;
        List<Row> measures = List.of(
                row(
                        false,
                        Cell.of("Example outcome 1: more people in work"),
                        Cell.of("People from the Example list of priority groups in sustained employment"),
                        Cell.of("full-time equivalents"),
                        of("12"),
                        of("6"),
                        of("7.25"),
                        of("6.5"),
                        of("108.3"),
                        Cell.of("Met"),
                        of("94250.00"),
                        of("9"),
                        Cell.of(LocalDate.of(2028, 3, 31))),
                row(
                        false,
                        Cell.of("Example outcome 1: more people in work"),
                        Cell.of("Apprenticeships"),
                        Cell.of("people"),
                        of("4"),
                        of("2"),
                        of("2"),
                        of("0"),
                        of("0"),
                        Cell.of("Significantly below"),
                        words("not valued"),
                        of("0"),
                        words("none yet")),
                row(
                        false,
                        Cell.of("Example outcome 2: the local economy"),
                        Cell.of("Spent with community businesses"),
                        Cell.of("pounds"),
                        of("1250000"),
                        of("625000"),
                        of("598112.37"),
                        of("598112.37"),
                        of("95.7"),
                        Cell.of("Slightly below"),
                        of("598112.37"),
                        of("1418"),
                        Cell.of(LocalDate.of(2028, 2, 29))),
                row(
                        true,
                        Cell.of("All measures"),
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        of("692362.37"),
                        of("1427"),
                        none));
        List<Row> years = List.of(
                row(
                        false,
                        Cell.of("Example outcome 2: the local economy"),
                        none,
                        none,
                        none,
                        of("300000"),
                        none,
                        of("281000.5"),
                        of("93.7"),
                        none,
                        of("281000.50"),
                        none,
                        none),
                row(
                        false,
                        Cell.of("Adjustment after an audit"),
                        none,
                        none,
                        none,
                        none,
                        none,
                        of("-1234.56"),
                        none,
                        none,
                        of("-1234.56"),
                        none,
                        none),
                row(
                        true,
                        Cell.of("Financial year 2026/27"),
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        of("279765.94"),
                        none,
                        none));
        return new FigureDocument(
                "Example: agreement summary, home care in Exampleton",
                true,
                List.of(
                        new Fact("Agreement", "EXAMPLE-2026-017/1, version 2"),
                        new Fact("Authority", "Example Borough Council"),
                        new Fact("Supplier", "Example Care Limited (GB-EXAMPLE-0001)"),
                        new Fact("Signed", Kind.DATE, Cell.of(LocalDate.of(2026, 9, 1))),
                        new Fact("Whole-life value, without VAT", Kind.POUNDS, of("5400000")),
                        new Fact("As at", Kind.DATE, Cell.of(LocalDate.of(2028, 3, 31)))),
                columns,
                List.of(
                        new Section("measures", "By measure", measures),
                        new Section("years", "By financial year, April to March", years),
                        new Section("variations", "Variations", List.of())),
                List.of(
                        "Value by unit value is what others are said to gain, in the price year of the frame; none of it is a"
                                + " saving of the council.",
                        "Only verified quantities count as delivered."),
                Optional.of(new BarChart(
                        "Promised, due and delivered by outcome",
                        "Bars by outcome, as a percentage of what was promised: more people in work 100% promised, 50%"
                                + " due, 54.2% delivered; the local economy 100% promised, 50% due, 47.8% delivered; a"
                                + " greener Example 100% promised, none due, 131% delivered; Example health promised"
                                + " without a figure.",
                        "%",
                        List.of("Promised", "Due to date", "Delivered"),
                        List.of(
                                new Group(
                                        "Example outcome 1: more people in work",
                                        List.of(bar("100"), bar("50"), bar("54.2"))),
                                new Group(
                                        "Example outcome 2: the local economy",
                                        List.of(bar("100"), bar("50"), bar("47.8"))),
                                new Group(
                                        "Example outcome 3: a greener Example with a name that needs more than one line",
                                        List.of(bar("100"), bar("0"), bar("131"))),
                                new Group(
                                        "Example outcome 4: health",
                                        List.of(Optional.empty(), Optional.empty(), bar("0.2")))))));
    }

    private static FigureDocument narrow() {
        return new FigureDocument(
                "Example: benchmark of one measure",
                true,
                List.of(new Fact("Measure", "Example: new volunteers"), new Fact("Median", Kind.QUANTITY, of("14.5"))),
                List.of(
                        new Column("Neighbourhood", Kind.TEXT),
                        new Column("Volunteers", Kind.COUNT),
                        new Column("Share of target", Kind.PERCENT)),
                List.of(new Section(
                        "places",
                        "By neighbourhood",
                        List.of(
                                row(false, Cell.of("Example North"), of("12"), of("80")),
                                row(false, Cell.of("Example South"), of("17"), of("112.5")),
                                row(false, Cell.of("Example Island"), words("fewer than 5"), words("suppressed"))))),
                List.of("Places with fewer than five are not shown."),
                Optional.of(new BarChart(
                        "Volunteers by neighbourhood",
                        "Bars: Example North 12, Example South 17.",
                        " volunteers",
                        List.of("Volunteers"),
                        List.of(
                                new Group("Example North", List.of(bar("12"))),
                                new Group("Example South", List.of(bar("17")))))));
    }

    private static FigureDocument large() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 130; i++) {
            rows.add(row(
                    i % 50 == 0,
                    Cell.of("=HYPERLINK(\"http://example.invalid/" + i + "\")"),
                    Cell.of(i % 60 == 0 ? "Example words that do not end. ".repeat(160) : "+44 note; =1+" + i),
                    of("1234567890123" + i),
                    of("0.00" + i),
                    of("-" + i + ".5")));
        }
        return new FigureDocument(
                "Example: figures of many rows \u0007& <odd> characters _x0041_",
                true,
                List.of(new Fact("=1+1", "@SUM(A1:A9)\r\n-2")),
                List.of(
                        new Column("Agreement", Kind.TEXT),
                        new Column("- Note", Kind.TEXT),
                        new Column("Long", Kind.QUANTITY),
                        new Column("Small", Kind.QUANTITY),
                        new Column("Balance (£)", Kind.POUNDS)),
                List.of(
                        new Section("a/b:c*d?[e]\\f'g and a name that is far too long", "Many rows", rows),
                        new Section(
                                "a/b:c*d?[e]\\f'g and a name that is far too long as well",
                                "Some of them again",
                                rows.subList(0, 3))),
                List.of("＝full width"),
                Optional.of(new BarChart(
                        "Many groups",
                        "Bars of twenty groups.",
                        "",
                        List.of("Promised", "Delivered"),
                        IntStream.rangeClosed(1, 20)
                                .mapToObj(i -> new Group(
                                        "Example group " + i, List.of(bar("1500"), bar(String.valueOf(i * i * i)))))
                                .toList())));
    }
}
