package socialvalue.plugin.file;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a CSV file.
 *
 * @param line where it begins
 * @param cells what stands in it, by column, without blanks around it; a column with nothing in it is left out
 */
record CsvRow(int line, Map<String, String> cells) {
    Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
