package socialvalue.plugin.file;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A row of {@code returns.csv}: whose return a file is, and when the portal received it.
 *
 * @param line where the row stands
 * @param file the file's name within its folder
 * @param supplier the supplier's identifier; letters, digits, full stops, hyphens and underscores
 * @param name the supplier's name, as it is printed
 * @param sector public, private or social; empty where the portal does not say
 * @param receivedAt by the portal's clock, in its offset
 */
public record ListedReturn(
        int line, String file, String supplier, String name, Optional<String> sector, OffsetDateTime receivedAt) {
    @Override
    public String toString() {
        return file;
    }
}
