package socialvalue.plugin.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Requirements that are answered together.
 *
 * @param id the portal's identifier
 * @param description what they are about; empty where the portal does not say
 * @param requirements in the portal's order
 */
public record RequirementGroup(String id, Optional<String> description, List<Requirement> requirements) {
    public RequirementGroup {
        Objects.requireNonNull(id);
        requirements = List.copyOf(requirements);
    }
}
