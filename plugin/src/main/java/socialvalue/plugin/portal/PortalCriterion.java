package socialvalue.plugin.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tender asks suppliers for.
 *
 * @param id the portal's identifier
 * @param title what it is called; empty where the portal does not say
 * @param lot the one lot it is for; empty where it is for the whole tender
 * @param groups alternatives, each of requirements that belong together
 */
public record PortalCriterion(String id, Optional<String> title, Optional<String> lot, List<RequirementGroup> groups) {
    public PortalCriterion {
        Objects.requireNonNull(id);
        groups = List.copyOf(groups);
    }
}
