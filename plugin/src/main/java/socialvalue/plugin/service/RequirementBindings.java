package socialvalue.plugin.service;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.plugin.portal.PortalUnit;

/**
 * What an officer declared about a portal's requirements: which criterion one is, and which units are the same.
 *
 * @param criteria by the portal's identifier of the requirement
 * @param units by the portal's code or name of a unit: the frame's name of the same
 * @param unstated by the portal's identifier of a requirement for which it states no unit: the frame's name of the unit
 *     it counts in
 */
public record RequirementBindings(
        Map<String, Target> criteria, Map<String, String> units, Map<String, String> unstated) {
    /** Nothing is declared. */
    public static final RequirementBindings NONE = new RequirementBindings(Map.of(), Map.of(), Map.of());

    public RequirementBindings {
        criteria = Map.copyOf(criteria);
        units = Map.copyOf(units);
        unstated = Map.copyOf(unstated);
    }

    /**
     * What a requirement is in a frame.
     *
     * @param criterion the criterion's identifier
     * @param option the option's identifier; empty where it is none of the criterion's options
     */
    public record Target(String criterion, Optional<String> option) {
        public Target {
            Objects.requireNonNull(criterion);
            Objects.requireNonNull(option);
        }
    }

    /** Whether a portal's unit is the frame's: it is called the same, or was declared to be the same. */
    boolean agree(PortalUnit portals, String frames) {
        Set<String> meant = Stream.concat(portals.code().stream(), portals.name().stream())
                .flatMap(each -> Optional.ofNullable(units.get(each)).stream())
                .collect(Collectors.toSet());
        if (!meant.isEmpty()) {
            // A code and a name that were declared to be two things are neither
            return meant.equals(Set.of(frames));
        }
        return portals.name().or(portals::code).filter(frames::equals).isPresent();
    }
}
