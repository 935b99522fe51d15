package socialvalue.port;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list that may be long.
 *
 * @param items in the list's order
 * @param next where the following page begins; empty after the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
