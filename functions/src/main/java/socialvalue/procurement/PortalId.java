package socialvalue.procurement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-tendering portal and the authority's place in it: what two of them tell never mixes.
 *
 * @param portal lower-case letters, digits and hyphens, such as {@code prozorro}
 * @param tenant of the same characters, such as {@code exampleshire}
 */
public record PortalId(String portal, String tenant) {
    private static final String NAME = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SOURCE = Pattern.compile("/portals/(" + NAME + ")/(" + NAME + ")");

    public PortalId {
        if (!SOURCE.matcher(source(portal, tenant)).matches()) {
            throw new IllegalArgumentException("a portal and a tenant are named by lower-case letters, digits and '-'");
        }
    }

    /** The portal of those names; empty where they can name none. */
    public static Optional<PortalId> of(String portal, String tenant) {
        return ofSource(source(portal, tenant));
    }

    /** The portal whose events have that source; empty where it is no such source. */
    public static Optional<PortalId> ofSource(String source) {
        Matcher names = SOURCE.matcher(source);
        return names.matches() ? Optional.of(new PortalId(names.group(1), names.group(2))) : Optional.empty();
    }

    /** The source of its events, such as {@code /portals/prozorro/exampleshire}. */
    public String source() {
        return source(portal, tenant);
    }

    private static String source(String portal, String tenant) {
        return "/portals/" + portal + "/" + tenant;
    }

    /** As {@link #source()}. */
    @Override
    public String toString() {
        return source();
    }
}
