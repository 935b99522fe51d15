package socialvalue.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Figures in sections that share their columns, whatever they are rendered as: see {@link FigureCsv},
 * {@link FigureXlsx}, {@link FigurePdf} and {@link FigureText}.
 *
 * @param example whether what it tells of is invented, which every rendering says
 * @param facts who, what and when
 * @param columns at least one; no two of the same heading
 * @param sections no two of the same name
 * @param notes a paragraph each
 * @param chart drawn where a rendering can draw; what it shows is in the sections too
 */
public record FigureDocument(
        String title,
        boolean example,
        List<Fact> facts,
        List<Column> columns,
        List<Section> sections,
        List<String> notes,
        Optional<BarChart> chart) {
    /** What every rendering of invented figures says. */
    static final String INVENTED = "The authority, the suppliers and everything about them are invented.";
    /** Names that renderings use for what is no section. */
    static final Set<String> RESERVED = Set.of("about", "notes");

    /**
     * A document.
     *
     * @throws IllegalArgumentException if it has no title or no column, if headings or names of sections are blank or
     *     the same but for capitals, if a section is called as {@code about} or {@code notes}, or if a row does not
     *     have one cell of the right kind for each column
     */
    public FigureDocument {
        title = Legible.named(title);
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        notes = notes.stream().map(Legible::text).toList();
        require(!columns.isEmpty(), "there is no column");
        Set<String> headings = new HashSet<>();
        columns.forEach(each -> require(headings.add(folded(each.heading())), "two columns of the same heading"));
        Set<String> names = new HashSet<>(RESERVED);
        for (Section section : sections) {
            require(names.add(folded(section.name())), "two sections of the same name, or of a name that is in use");
            for (Row row : section.rows()) {
                require(row.cells().size() == columns.size(), "a row has more or fewer cells than there are columns");
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).kind().check(row.cells().get(i));
                }
            }
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What the cells of a column are, which may besides be {@link Cell.Words} or empty. */
    public enum Kind {
        TEXT,
        /** A number in units that the row names. */
        QUANTITY,
        /** A whole number of things. */
        COUNT,
        POUNDS,
        /** A number of hundredths: 85 is printed as 85%. */
        PERCENT,
        DATE;

        /** Whether its cells are numbers. */
        boolean number() {
            return this != TEXT && this != DATE;
        }

        private void check(Cell cell) {
            boolean fits =
                    switch (cell) {
                        case Cell.Text text -> this == TEXT;
                        case Cell.Amount amount -> number() && (this != COUNT || whole(amount.value()));
                        case Cell.Day day -> this == DATE;
                        case Cell.Words words -> true;
                        case Cell.Empty empty -> true;
                    };
            require(fits, "a cell is not of its column's kind, " + this);
        }

        private static boolean whole(BigDecimal value) {
            return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        }
    }

    /** One thing that is told of all the figures. */
    public record Fact(String label, Kind kind, Cell value) {
        /** @throws IllegalArgumentException if the label is blank or the value is of another kind */
        public Fact {
            label = Legible.named(label);
            kind.check(value);
        }

        /** A fact in words. */
        public Fact(String label, String value) {
            this(label, Kind.TEXT, Cell.of(value));
        }
    }

    /** A column of every section. */
    public record Column(String heading, Kind kind) {
        /** @throws IllegalArgumentException if the heading is blank */
        public Column {
            heading = Legible.named(heading);
        }
    }

    /**
     * Rows that belong together.
     *
     * @param name short and the same in every document of its kind, for programs and a sheet's tab
     * @param title for people
     */
    public record Section(String name, String title, List<Row> rows) {
        /** @throws IllegalArgumentException if the name or the title is blank */
        public Section {
            name = Legible.named(name);
            title = Legible.named(title);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a section.
     *
     * @param cells one for each column
     * @param total whether it sums up others, so that whoever adds up a column leaves it out
     */
    public record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Bars side by side, drawn from one zero.
     *
     * @param alternative what it shows, for those who do not see it
     * @param unit written after each number, such as {@code %}
     * @param series what the bars of every group are; one to three
     * @param groups at least one
     */
    public record BarChart(String title, String alternative, String unit, List<String> series, List<Group> groups) {
        /** The most bars that are told apart in black and white. */
        public static final int MOST_SERIES = 3;

        /**
         * A chart.
         *
         * @throws IllegalArgumentException if the title or the alternative is blank, there are none or more than three
         *     series, no group, or a group has not one value for each series
         */
        public BarChart {
            title = Legible.named(title);
            alternative = Legible.named(alternative);
            unit = Legible.text(unit);
            series = series.stream().map(Legible::named).toList();
            groups = List.copyOf(groups);
            require(!series.isEmpty() && series.size() <= MOST_SERIES, "none or more than three series");
            require(!groups.isEmpty(), "no group");
            int bars = series.size();
            groups.forEach(each -> require(each.values().size() == bars, "a group has not one value for each series"));
        }
    }

    /**
     * Bars that are compared.
     *
     * @param values one for each series; empty where there is no figure, which is not the same as zero
     */
    public record Group(String label, List<Optional<BigDecimal>> values) {
        /** @throws IllegalArgumentException if the label is blank */
        public Group {
            label = Legible.named(label);
            values = List.copyOf(values);
        }
    }
}
