package socialvalue.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;

/** Which cell of a row says what, as the first line of a file tells. */
final class DeliveryColumns {
    /** What a file may tell of each delivery. */
    enum Column {
        REFERENCE,
        PROMISE,
        PERIOD,
        QUANTITY,
        UNIT,
        PLACE,
        ACTIVITY,
        EVIDENCE,
        NOTE,
        CORRECTS,
        STARTED;

        /** Its name in the first line. */
        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether each delivery has one. */
        boolean isRequired() {
            return compareTo(UNIT) <= 0;
        }
    }

    /** A first line that would do. */
    static final String EXAMPLE =
            "reference,promise,period,quantity,unit,place,activity,evidence,note,corrects,started";

    private final Map<Column, Integer> positions;
    private final List<String> names;

    private DeliveryColumns(Map<Column, Integer> positions, List<String> names) {
        this.positions = positions;
        this.names = names;
    }

    /** The columns of a first line, with what is wrong with it; empty where rows cannot be told by it. */
    static Optional<DeliveryColumns> of(CsvCursor.Record header, List<Finding> findings) {
        if (header.fault().isPresent()) {
            findings.add(DeliveryCsv.fault(header, header.fault().get()));
            return Optional.empty();
        }
        List<String> names = header.cells().stream().map(DeliveryCsv::name).toList();
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<Finding> wrong = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            place(names.get(i), i, positions, header).ifPresent(wrong::add);
        }
        for (Column column : Column.values()) {
            if (column.isRequired() && !positions.containsKey(column)) {
                wrong.add(Finding.of(
                                FindingCode.MISSING_KEY,
                                at(header, column.title()),
                                "nothing",
                                "a column “" + column.title() + "”")
                        .remediedBy("Add the column, filled in each row."));
            }
        }
        findings.addAll(wrong);
        return wrong.isEmpty() ? Optional.of(new DeliveryColumns(positions, names)) : Optional.empty();
    }

    /** Columns without a name are let be as long as no row has anything in them. */
    private static Optional<Finding> place(
            String name, int position, Map<Column, Integer> positions, CsvCursor.Record header) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (Column column : Column.values()) {
            if (column.title().equals(name)) {
                return positions.putIfAbsent(column, position) == null
                        ? Optional.empty()
                        : Optional.of(Finding.of(
                                FindingCode.DUPLICATE_KEY,
                                at(header, name),
                                "the column “" + name + "” again",
                                "it once"));
            }
        }
        return Optional.of(
                Finding.of(FindingCode.UNKNOWN_KEY, at(header, ""), "the column “" + name + "”", "one of " + EXAMPLE));
    }

    private static Location at(CsvCursor.Record header, String title) {
        return new Location("", header.line(), title.isEmpty() ? "" : "/" + title);
    }

    /** What a row has in a column, without white space around it; empty where it has nothing. */
    Optional<String> cell(CsvCursor.Record record, Column column) {
        Integer position = positions.get(column);
        if (position == null || position >= record.cells().size()) {
            return Optional.empty();
        }
        return Optional.of(record.cells().get(position).strip()).filter(cell -> !cell.isEmpty());
    }

    /** The first thing in a row that stands under no name. */
    Optional<String> nameless(CsvCursor.Record record) {
        for (int i = 0; i < record.cells().size(); i++) {
            boolean named = i < names.size() && !names.get(i).isEmpty();
            if (!named && !record.cells().get(i).isBlank()) {
                return Optional.of(record.cells().get(i).strip());
            }
        }
        return Optional.empty();
    }

    /** Whether a row is the first line again. */
    boolean isHeader(CsvCursor.Record record) {
        return record.cells().stream().map(DeliveryCsv::name).toList().equals(names);
    }
}
