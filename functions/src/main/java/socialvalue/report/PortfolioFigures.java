package socialvalue.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.report.FigureDocument.BarChart;
import socialvalue.report.FigureDocument.Column;
import socialvalue.report.FigureDocument.Fact;
import socialvalue.report.FigureDocument.Group;
import socialvalue.report.FigureDocument.Kind;
import socialvalue.report.FigureDocument.Row;
import socialvalue.report.FigureDocument.Section;
import socialvalue.summary.MeasureQuantity;
import socialvalue.summary.Portfolio;
import socialvalue.summary.PortfolioBy;
import socialvalue.summary.PortfolioGroup;
import socialvalue.summary.Signatures;
import socialvalue.summary.WorthTotal;

/** The portfolio of a year as figures that any rendering prints. */
public final class PortfolioFigures {
    private static final Column GROUP = new Column("Group", Kind.TEXT);
    private static final Column KEY = new Column("Filter", Kind.TEXT);
    private static final Column UNIT = new Column("Unit", Kind.TEXT);
    private static final Column AGREEMENTS = new Column("Agreements", Kind.COUNT);
    private static final Column PROMISES = new Column("Promises", Kind.COUNT);
    private static final Column REACHED = new Column("Target reached", Kind.COUNT);
    private static final Column NOT_REACHED = new Column("Not reached", Kind.COUNT);
    private static final Column NOT_COMPARABLE = new Column("Nothing to compare", Kind.COUNT);
    private static final Column NO_TARGET = new Column("No target", Kind.COUNT);
    private static final Column CONTRIBUTIONS = new Column("Contributions", Kind.COUNT);
    private static final Column CONTRIBUTIONS_REACHED = new Column("Contributions at target", Kind.COUNT);
    private static final Column PROMISED = new Column("Promised for the year", Kind.QUANTITY);
    private static final Column VERIFIED = new Column("Delivered (verified)", Kind.QUANTITY);
    private static final Column AWAITING = new Column("Awaiting decision", Kind.QUANTITY);
    private static final Column QUERIED = new Column("Queried", Kind.QUANTITY);
    private static final Column BIDS = new Column("Bids", Kind.COUNT);
    private static final Column AWARDS = new Column("Awards", Kind.COUNT);
    private static final Column VALUE = new Column("Whole-life value", Kind.POUNDS);
    private static final List<Column> ALL = Stream.of(
                    List.of(
                            GROUP,
                            UNIT,
                            AGREEMENTS,
                            PROMISES,
                            REACHED,
                            NOT_REACHED,
                            NOT_COMPARABLE,
                            NO_TARGET,
                            CONTRIBUTIONS,
                            CONTRIBUTIONS_REACHED,
                            PROMISED,
                            VERIFIED,
                            AWAITING,
                            QUERIED),
                    WorthColumns.ALL,
                    List.of(BIDS, AWARDS, VALUE, KEY))
            .flatMap(List::stream)
            .toList();
    private static final int MOST_GROUPS = 12;

    private final Portfolio portfolio;

    private PortfolioFigures(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** The figures. */
    public static FigureDocument of(Portfolio portfolio) {
        PortfolioFigures made = new PortfolioFigures(portfolio);
        return new FigureDocument(
                "Portfolio of the financial year " + portfolio.year(),
                portfolio.example(),
                made.facts(),
                ALL,
                made.sections(),
                made.notes(),
                made.chart());
    }

    private List<Fact> facts() {
        Signatures signed = portfolio.signatures();
        return List.of(
                new Fact("Financial year", portfolio.year() + " (1 April to 31 March)"),
                count("Agreements", portfolio.total().agreements()),
                count("Invented among them", portfolio.examples()),
                count("Promises", portfolio.total().targets().all()),
                count(
                        "Contributions to population indicators",
                        portfolio.total().contributions().all()),
                count("Contracts signed in the year", signed.contracts()),
                count("Without a value on record", signed.ofUnknownValue()));
    }

    private static Fact count(String label, int count) {
        return new Fact(label, Kind.COUNT, Cell.of(count));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (PortfolioBy by : PortfolioBy.values()) {
            sections.add(new Section(name(by), "By " + words(by), groups(by)));
        }
        sections.add(new Section("quantities", "Quantities by measure and unit", quantities()));
        if (!portfolio.total().worth().isEmpty()) {
            for (PortfolioBy by : PortfolioBy.values()) {
                sections.add(new Section("worth-" + name(by), "Worth by " + words(by), worth(by)));
            }
        }
        sections.add(new Section("signatures", "Bids and awards of contracts signed, by sector", signatures()));
        sections.add(new Section("values", "Value of contracts signed", values()));
        return sections;
    }

    private static String name(PortfolioBy by) {
        return by == PortfolioBy.PROVISION ? "core-added" : FigureRow.words(by);
    }

    private static String words(PortfolioBy by) {
        return by == PortfolioBy.PROVISION ? "core and added" : FigureRow.words(by);
    }

    private static FigureRow row(String group) {
        return new FigureRow(ALL).with(GROUP, group);
    }

    private List<Row> groups(PortfolioBy by) {
        List<Row> rows = new ArrayList<>();
        portfolio
                .by(by)
                .forEach(group -> rows.add(counted(group)
                        .with(KEY, filter(group))
                        .with(AGREEMENTS, group.agreements())
                        .row()));
        FigureRow total = counted(portfolio.total());
        if (by.isOfAgreements()) {
            total.with(AGREEMENTS, portfolio.total().agreements());
        }
        rows.add(total.total());
        return rows;
    }

    private static FigureRow counted(PortfolioGroup group) {
        return row(group.title())
                .with(PROMISES, group.targets().all())
                .with(REACHED, group.targets().reached())
                .with(NOT_REACHED, group.targets().notReached())
                .with(NOT_COMPARABLE, some(group.targets().notComparable()))
                .with(NO_TARGET, some(group.targets().none()))
                .with(CONTRIBUTIONS, some(group.contributions().all()))
                .with(
                        CONTRIBUTIONS_REACHED,
                        group.contributions().all() == 0
                                ? Cell.EMPTY
                                : Cell.of(group.contributions().reached()));
    }

    /** Left empty where there is none, so that a column of nothing but noughts is not printed. */
    private static Cell some(int count) {
        return count == 0 ? Cell.EMPTY : Cell.of(count);
    }

    /** Left empty where it is the group's own name. */
    private static String filter(PortfolioGroup group) {
        return group.key().equals(group.title()) ? "" : group.key();
    }

    private List<Row> quantities() {
        List<Row> rows = new ArrayList<>();
        for (PortfolioGroup group : portfolio.by(PortfolioBy.MEASURE)) {
            for (MeasureQuantity quantity : group.quantities()) {
                FigureRow row = row(group.title())
                        .with(KEY, group.key())
                        .with(UNIT, quantity.of().unit().name())
                        .with(PROMISES, quantity.promises())
                        .with(WorthColumns.CONTRIBUTION, quantity.of().contribution() ? "yes" : "");
                quantity.amounts()
                        .ifPresentOrElse(
                                amounts -> row.with(PROMISED, amounts.promised())
                                        .with(VERIFIED, amounts.verified())
                                        .with(AWAITING, amounts.awaiting())
                                        .with(QUERIED, amounts.queried()),
                                () -> row.with(VERIFIED, new Cell.Words("not added up")));
                rows.add(row.row());
            }
        }
        return rows;
    }

    private List<Row> worth(PortfolioBy by) {
        List<Row> rows = new ArrayList<>();
        for (PortfolioGroup group : portfolio.by(by)) {
            for (WorthTotal total : group.worth()) {
                rows.add(WorthColumns.total(row(group.title()).with(KEY, filter(group)), total)
                        .row());
            }
        }
        portfolio
                .total()
                .worth()
                .forEach(total ->
                        rows.add(WorthColumns.total(row(portfolio.total().title()), total)
                                .total()));
        return rows;
    }

    private List<Row> signatures() {
        List<Row> rows = new ArrayList<>();
        int bids = 0;
        for (Signatures.BySector sector : portfolio.signatures().sectors()) {
            bids += sector.bids();
            rows.add(row(sector.sector().map(FigureRow::words).orElse("not stated"))
                    .with(BIDS, sector.bids())
                    .with(AWARDS, sector.awards())
                    .row());
        }
        rows.add(row("Total")
                .with(BIDS, bids)
                .with(AWARDS, portfolio.signatures().contracts())
                .total());
        return rows;
    }

    private List<Row> values() {
        return Stream.concat(
                        portfolio.signatures().values().stream().map(value -> row(AgreementFacts.vat(value.vat()))
                                .with(AWARDS, value.contracts())
                                .with(VALUE, value.wholeLife().pounds())),
                        Stream.of(row("not on record")
                                .with(AWARDS, portfolio.signatures().ofUnknownValue())
                                .with(VALUE, new Cell.Words("not known"))))
                .map(FigureRow::row)
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(
                "Only verified quantities count as delivered. The target of a year is what is promised for it in all,"
                        + " whether or not the year is over. Nothing to compare: of what is better if there is less, and"
                        + " of figures whose periods are not added up, where none is verified.",
                "An agreement may have a part in several outcomes and measures, and promise both core and added social"
                        + " value: it is counted in each, so that agreements add up by directorate, kind and sector"
                        + " only.",
                "Contributions to population indicators are counted by themselves and never added to an indicator or to"
                        + " anything else. Quantities are added up within one measure and unit, where their periods are.",
                "Values with and without VAT are never added to each other. A group's filter, or its name where"
                        + " none is printed, is what its agreements are listed by. An empty count is nought."));
        if (!portfolio.total().worth().isEmpty()) {
            notes.addAll(WorthColumns.notes());
        }
        return notes;
    }

    private Optional<BarChart> chart() {
        List<PortfolioGroup> outcomes = portfolio.by(PortfolioBy.OUTCOME).stream()
                .filter(group -> group.targets().all() > 0)
                .toList();
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        String title = "Promises that reached the target of the year, by outcome"
                + (outcomes.size() > MOST_GROUPS ? " (the first " + MOST_GROUPS + " of " + outcomes.size() + ")" : "");
        List<Group> groups =
                outcomes.stream().limit(MOST_GROUPS).map(PortfolioFigures::bars).toList();
        StringBuilder alternative = new StringBuilder(title).append('.');
        outcomes.stream().limit(MOST_GROUPS).forEach(group -> alternative
                .append(' ')
                .append(group.title())
                .append(": ")
                .append(group.targets().reached())
                .append(" reached, ")
                .append(group.targets().notReached())
                .append(" not reached, ")
                .append(group.targets().notComparable())
                .append(" with nothing to compare."));
        return Optional.of(new BarChart(
                title, alternative.toString(), "", List.of("Reached", "Not reached", "Nothing to compare"), groups));
    }

    private static Group bars(PortfolioGroup group) {
        return new Group(
                group.title(),
                Stream.of(
                                group.targets().reached(),
                                group.targets().notReached(),
                                group.targets().notComparable())
                        .map(count -> Optional.of(new BigDecimal(count)))
                        .toList());
    }
}
