package socialvalue.plugin.portal;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What happened where, and which version of it the portal told.
 *
 * @param portal where
 * @param version the portal's own version of the thing, such as the time of its last change: read again, it is the same
 * @param sequence places this event among those about the same subject: a later version has a higher number, and
 *     numbers may be left out; not negative
 * @param at when it happened by the portal's clock, in the offset the portal gave
 */
public record Occurrence(Portal portal, String version, long sequence, OffsetDateTime at) {
    public Occurrence {
        Objects.requireNonNull(portal);
        Objects.requireNonNull(at);
        if (version.isBlank() || sequence < 0) {
            throw new IllegalArgumentException("an occurrence has a version and a sequence that is not negative");
        }
    }
}
