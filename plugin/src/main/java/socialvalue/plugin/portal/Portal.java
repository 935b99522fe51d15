package socialvalue.plugin.portal;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A portal and the authority's place in it: two of them never mix.
 *
 * @param name the portal, such as {@code prozorro}; lower-case letters, digits and hyphens
 * @param tenant the authority, as it is called there for this purpose; of the same characters
 */
public record Portal(String name, String tenant) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public Portal {
        if (!NAME.matcher(name).matches() || !NAME.matcher(tenant).matches()) {
            throw new IllegalArgumentException("a portal and a tenant are named by lower-case letters, digits and '-'");
        }
    }

    /** The source of its events, such as {@code /portals/prozorro/exampleshire}. */
    public URI source() {
        return URI.create("/portals/" + name + "/" + tenant);
    }
}
