package socialvalue.plugin.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads CSV as RFC 4180 has it and as spreadsheets write it: commas, or semicolons where the heading has them; rows may
 * lack empty cells at their end; empty rows are passed over. What begins like a formula is text like any other.
 */
final class CsvTable {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final CsvFactory FACTORY = new CsvFactory();

    private final Set<String> known;
    private final Findings findings;
    private final List<String> heading = new ArrayList<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(Set<String> known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /**
     * Reads a table.
     *
     * @param known the columns there may be, in any order
     * @param needed those there have to be
     * @return its rows; none where the table cannot be read, and then a finding says why
     */
    static Optional<List<CsvRow>> read(String text, Set<String> known, Set<String> needed, Findings findings) {
        CsvTable table = new CsvTable(known, findings);
        int line = 1;
        try (CsvParser parser = FACTORY.createParser(text)) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(table.separator(text)));
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                if (!table.take(row(parser), line, needed)) {
                    return Optional.empty();
                }
                line = parser.currentLocation().getLineNr();
            }
        } catch (JsonProcessingException e) {
            findings.add(
                    line,
                    "",
                    "a quotation mark that is not closed, or text after a closed one",
                    "a cell with quotation marks to be in quotation marks, and those within it doubled");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory could not be read", e);
        }
        if (table.heading.isEmpty()) {
            findings.add(1, "", "nothing", "a first row with the names of the columns");
            return Optional.empty();
        }
        return Optional.of(table.rows);
    }

    private static List<String> row(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            // One more is enough to tell that there are too many
            if (cells.size() <= MOST_COLUMNS) {
                cells.add(parser.getText().strip());
            }
        }
        return cells;
    }

    /** Whichever of the two makes more known columns of the heading. */
    private char separator(String text) {
        String first = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        return knownIn(first, ";") > knownIn(first, ",") ? ';' : ',';
    }

    private long knownIn(String line, String separator) {
        long count = 0;
        for (String each : line.split(separator, MOST_COLUMNS)) {
            if (known.contains(name(each.replace("\"", "")))) {
                count++;
            }
        }
        return count;
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private boolean take(List<String> cells, int line, Set<String> needed) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (heading.isEmpty()) {
            return takeHeading(cells, line, needed);
        }
        if (rows.size() == MOST_ROWS) {
            findings.add(line, "", "more than " + MOST_ROWS + " rows", "at most that many");
            return false;
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= heading.size() || heading.get(i).isEmpty()) {
                findings.add(
                        line,
                        "",
                        Quoted.of(cell) + " in a column without a name",
                        "nothing there: a cell with a separator in it stands in quotation marks");
            } else {
                byColumn.put(heading.get(i), cell);
            }
        }
        rows.add(new CsvRow(line, byColumn));
        return true;
    }

    private boolean takeHeading(List<String> cells, int line, Set<String> needed) {
        boolean usable = cells.size() <= MOST_COLUMNS;
        if (!usable) {
            findings.add(line, "", "more than " + MOST_COLUMNS + " columns", "at most that many");
        }
        for (String cell : cells) {
            String name = name(cell);
            if (!name.isEmpty() && !known.contains(name)) {
                findings.add(line, "", "the column " + Quoted.of(cell), "columns named " + String.join(", ", known));
                usable = false;
            } else if (!name.isEmpty() && heading.contains(name)) {
                findings.add(line, "", "the column " + name + " again", "it once");
                usable = false;
            }
            heading.add(name);
        }
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(heading);
        for (String each : missing) {
            findings.add(line, "", "no column " + each, "one");
            usable = false;
        }
        return usable;
    }
}
