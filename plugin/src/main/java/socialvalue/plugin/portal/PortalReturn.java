package socialvalue.plugin.portal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A return as a portal holds it: contents, which leave the portal only as {@code README.md} says. Its text never says
 * what it contains.
 *
 * @param id the portal's identifier
 * @param lots the portal's identifiers of the lots it is for
 * @param status in the portal's own word; empty where the portal does not say
 * @param submittedAt when the portal received it, in the portal's offset; empty where the portal does not say
 * @param suppliers who offers, the lead first
 * @param responses what is offered
 */
public record PortalReturn(
        String id,
        List<String> lots,
        Optional<String> status,
        Optional<OffsetDateTime> submittedAt,
        List<PortalSupplier> suppliers,
        List<RequirementResponse> responses) {
    public PortalReturn {
        Objects.requireNonNull(id);
        lots = List.copyOf(lots);
        suppliers = List.copyOf(suppliers);
        responses = List.copyOf(responses);
    }

    @Override
    public String toString() {
        return "return " + id;
    }
}
