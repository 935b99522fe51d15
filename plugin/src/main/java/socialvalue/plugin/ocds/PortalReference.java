package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference by which a tender is known in the portal it was run in.
 *
 * @param reference the ProContract number, such as {@code DN717460}; otherwise the identifier the publisher gave, as it
 *     is
 * @param procontract whether it is a ProContract number, by which notices are joined
 * @param place where in the release it was found
 * @param text the identifier it was found in; empty where it stood in running text
 */
public record PortalReference(String reference, boolean procontract, String place, Optional<String> text) {
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])DN\\d{5,9}(?![A-Za-z0-9])");

    /** The reference of a release: a ProContract number wherever one is, or the tender's own identifier. */
    static Optional<PortalReference> of(JsonNode release) {
        Optional<String> id = Fields.id(release, "tender", "id");
        Optional<PortalReference> found =
                id.flatMap(PortalReference::number).map(number -> new PortalReference(number, true, "tender.id", id));
        for (String name : new String[] {"title", "description"}) {
            found = found.or(() -> Fields.text(release, "tender", name)
                    .flatMap(PortalReference::number)
                    .map(number -> new PortalReference(number, true, "tender." + name, Optional.empty())));
        }
        return found.or(() -> id.map(text -> new PortalReference(text, false, "tender.id", id)));
    }

    private static Optional<String> number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
