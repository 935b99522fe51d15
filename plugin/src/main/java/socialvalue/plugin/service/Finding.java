package socialvalue.plugin.service;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing found in a section, as Social Value words it: for the bidder whose section it is, so its text never says
 * it.
 *
 * @param code from the public list, such as {@code wrong-unit}
 * @param severity such as {@code earns no points}
 * @param pointer where, as a JSON Pointer (RFC 6901) into the section
 * @param found what stands there
 * @param expected what was expected
 * @param remedy how to put it right
 * @param citation the published rule it rests on; empty where it is a matter of form
 */
public record Finding(
        String code,
        String severity,
        String pointer,
        String found,
        String expected,
        String remedy,
        Optional<String> citation) {
    private static final String CANNOT_BE_RECEIVED = "cannot be received";

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(found);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(citation);
    }

    /** Whether it says that the return cannot be received at all. */
    public boolean keepsOut() {
        return severity.equals(CANNOT_BE_RECEIVED);
    }

    @Override
    public String toString() {
        return "finding";
    }
}
