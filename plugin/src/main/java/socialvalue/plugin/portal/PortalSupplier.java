package socialvalue.plugin.portal;

import java.util.Objects;
import java.util.Optional;

/**
 * A supplier as a portal names it; what the portal does not say is empty.
 *
 * @param name as it is printed
 * @param scheme the register its identifier is from, such as {@code GB-COH}
 * @param identifier within that register
 * @param scale in the portal's own word, such as {@code sme}
 * @param socialSector whether it is a voluntary, community or social enterprise
 */
public record PortalSupplier(
        String name,
        Optional<String> scheme,
        Optional<String> identifier,
        Optional<String> scale,
        Optional<Boolean> socialSector) {
    public PortalSupplier {
        Objects.requireNonNull(name);
    }

    @Override
    public String toString() {
        return "supplier";
    }
}
