package socialvalue.audit;

import java.util.List;

/**
 * A record as an entry found or left it.
 *
 * @param place where it is kept, as the store names it
 * @param parts which of its parts the digest covers, in order; empty for all of it
 * @param digest of those parts, in hexadecimal
 */
public record Content(String place, List<String> parts, String digest) {
    public Content {
        parts = List.copyOf(parts);
    }
}
