package socialvalue.plugin.file;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code returns.csv}, which says of each exported file whose return it is and when the portal received it. */
final class Manifest {
    static final String NAME = "returns.csv";

    private static final String FILE = "file";
    private static final String SUPPLIER = "supplier-id";
    private static final String SUPPLIER_NAME = "supplier-name";
    private static final String SECTOR = "sector";
    private static final String RECEIVED_AT = "received-at";
    private static final Set<String> NEEDED = new LinkedHashSet<>(List.of(FILE, SUPPLIER, SUPPLIER_NAME, RECEIVED_AT));
    private static final Set<String> KNOWN =
            new LinkedHashSet<>(List.of(FILE, SUPPLIER, SUPPLIER_NAME, SECTOR, RECEIVED_AT));
    private static final int MOST_RETURNS = 5_000;

    private static final Pattern FILE_NAME = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]{0,198}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private Manifest() {}

    /**
     * The returns listed in a table.
     *
     * @param only the one file whose row is read; empty for all
     * @return the rows that can be used
     */
    static List<ListedReturn> read(String text, Optional<String> only, Findings findings) {
        List<ListedReturn> listed = new ArrayList<>();
        Optional<List<CsvRow>> rows = CsvTable.read(text, KNOWN, NEEDED, findings);
        if (rows.isEmpty()) {
            return listed;
        }
        for (CsvRow row : rows.get()) {
            if (only.isEmpty() || row.cell(FILE).equals(only)) {
                row(row, findings).ifPresent(listed::add);
            }
        }
        if (rows.get().isEmpty()) {
            findings.add(0, "", "a heading and no row", "a row for each return");
        }
        if (listed.size() > MOST_RETURNS) {
            findings.add(0, "", listed.size() + " returns", "at most " + MOST_RETURNS + " at a time");
            return List.of();
        }
        Set<ListedReturn> doubted = new HashSet<>();
        twice(listed, each -> each.file().toLowerCase(Locale.ROOT), FILE, doubted, findings);
        twice(listed, ListedReturn::supplier, SUPPLIER, doubted, findings);
        listed.removeAll(doubted);
        return listed;
    }

    private static Optional<ListedReturn> row(CsvRow row, Findings findings) {
        Optional<String> file =
                cell(row, FILE, FILE_NAME, "the name of a .csv or .json file beside this one", findings);
        Optional<String> supplier = cell(
                row, SUPPLIER, IDENTIFIER, "at most 63 letters, digits, full stops, hyphens and underscores", findings);
        Optional<String> name =
                cell(row, SUPPLIER_NAME, Pattern.compile(".{1,200}"), "at most 200 characters", findings);
        Optional<String> sector = row.cell(SECTOR).map(each -> each.toLowerCase(Locale.ROOT));
        boolean knownSector = sector.isEmpty() || ReturnShape.SECTORS.contains(sector.get());
        if (!knownSector) {
            findings.add(
                    row.line(),
                    SECTOR,
                    Quoted.of(sector.get()),
                    "one of " + String.join(", ", ReturnShape.SECTORS) + ", or nothing where it is not known");
        }
        Optional<OffsetDateTime> receivedAt = time(row, findings);
        if (file.isPresent() && !hasFormat(file.get())) {
            findings.add(row.line(), FILE, Quoted.of(file.get()), "a .csv or .json file");
            file = Optional.empty();
        }
        if (file.isEmpty() || supplier.isEmpty() || name.isEmpty() || receivedAt.isEmpty() || !knownSector) {
            return Optional.empty();
        }
        return Optional.of(
                new ListedReturn(row.line(), file.get(), supplier.get(), name.get(), sector, receivedAt.get()));
    }

    /** Whether a file of that name could be a return. */
    static boolean hasFormat(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".csv") || lower.endsWith(".json")) && !lower.equals(NAME);
    }

    private static Optional<String> cell(
            CsvRow row, String column, Pattern pattern, String expected, Findings findings) {
        Optional<String> cell = row.cell(column);
        if (cell.isPresent() && pattern.matcher(cell.get()).matches()) {
            return cell;
        }
        findings.add(row.line(), column, cell.map(Quoted::of).orElse("nothing"), expected);
        return Optional.empty();
    }

    private static Optional<OffsetDateTime> time(CsvRow row, Findings findings) {
        Optional<String> cell = row.cell(RECEIVED_AT);
        try {
            if (cell.isPresent()) {
                return Optional.of(OffsetDateTime.parse(cell.get()));
            }
        } catch (DateTimeException another) {
            findings.add(
                    row.line(),
                    RECEIVED_AT,
                    Quoted.of(cell.get()),
                    "a time with its offset, such as 2027-01-15T11:58:00+00:00");
            return Optional.empty();
        }
        findings.add(row.line(), RECEIVED_AT, "nothing", "when the portal received it");
        return Optional.empty();
    }

    /** Of two that say the same nobody here can tell which is right: neither is used. */
    private static void twice(
            List<ListedReturn> listed,
            Function<ListedReturn, String> what,
            String column,
            Set<ListedReturn> doubted,
            Findings findings) {
        Map<String, ListedReturn> first = new HashMap<>();
        for (ListedReturn each : listed) {
            ListedReturn before = first.putIfAbsent(what.apply(each), each);
            if (before != null) {
                findings.add(
                        each.line(),
                        column,
                        Quoted.of(what.apply(each)) + " again",
                        "it once: it stands on line " + before.line());
                doubted.add(before);
                doubted.add(each);
            }
        }
    }
}
