package socialvalue.plugin.portal;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A lot as portals publish it; what the portal does not say is empty.
 *
 * @param id the portal's identifier
 * @param title what it is called
 * @param status in the portal's own word
 * @param deadline when returns have to be in, where the lot has a deadline of its own
 */
public record PortalLot(String id, Optional<String> title, Optional<String> status, Optional<OffsetDateTime> deadline) {
    public PortalLot {
        Objects.requireNonNull(id);
    }
}
