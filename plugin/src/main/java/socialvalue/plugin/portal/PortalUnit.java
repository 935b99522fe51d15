package socialvalue.plugin.portal;

import java.util.Optional;

/**
 * A unit as a portal names it.
 *
 * @param code such as {@code H87} of UN/CEFACT's Recommendation 20; empty where the portal gives none
 * @param name such as {@code people}; empty where the portal gives none
 */
public record PortalUnit(Optional<String> code, Optional<String> name) {}
