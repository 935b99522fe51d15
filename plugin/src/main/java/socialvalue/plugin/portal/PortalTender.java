package socialvalue.plugin.portal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A tender as portals publish it; what the portal does not say is empty.
 *
 * @param id the portal's identifier
 * @param reference the reference people know it by
 * @param title what it is called
 * @param status in the portal's own word
 * @param version the portal's version of it, such as the time of its last change
 * @param deadline when returns have to be in
 * @param lots its lots; at least one, see {@link LotNotice#lot()}
 * @param criteria what it asks suppliers for
 */
public record PortalTender(
        String id,
        Optional<String> reference,
        Optional<String> title,
        Optional<String> status,
        Optional<OffsetDateTime> version,
        Optional<OffsetDateTime> deadline,
        List<PortalLot> lots,
        List<PortalCriterion> criteria) {
    public PortalTender {
        Objects.requireNonNull(id);
        lots = List.copyOf(lots);
        criteria = List.copyOf(criteria);
    }
}
