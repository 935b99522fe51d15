package socialvalue.aws.handler;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code If-Match} or {@code If-None-Match} says (RFC 9110, section 13.1).
 *
 * @param any whether it is {@code *}
 * @param strong the strong tags listed, without quotation marks
 * @param weak the weak ones, which {@code If-Match} never matches
 */
record EntityTags(boolean any, Set<String> strong, Set<String> weak) {
    private static final int LONGEST = 1000;
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*,[ \\t]*");

    EntityTags {
        strong = Set.copyOf(strong);
        weak = Set.copyOf(weak);
    }

    /**
     * What a header of the request says; empty where it is not sent.
     *
     * @throws Refused if it is not a list of entity tags
     */
    static Optional<EntityTags> of(HttpRequest request, String header) {
        return request.header(header).map(value -> parse(header, value));
    }

    private static EntityTags parse(String header, String value) {
        if (value.equals("*")) {
            return new EntityTags(true, Set.of(), Set.of());
        }
        Set<String> strong = new HashSet<>();
        Set<String> weak = new HashSet<>();
        Matcher tag = TAG.matcher(value);
        int at = 0;
        while (value.length() <= LONGEST && tag.region(at, value.length()).lookingAt()) {
            (tag.group(1) == null ? strong : weak).add(tag.group(2));
            if (tag.end() == value.length()) {
                return new EntityTags(false, strong, weak);
            }
            Matcher between = BETWEEN.matcher(value).region(tag.end(), value.length());
            if (!between.lookingAt()) {
                break;
            }
            at = between.end();
        }
        throw new Refused(ProblemType.MALFORMED_REQUEST, header + " is * or a list of entity tags in quotation marks.");
    }

    /** A tag as it stands in a header. */
    static String quoted(Object tag) {
        return "\"" + tag + "\"";
    }

    /** Whether a read need not be answered again, the caller having it: weak comparison. */
    boolean has(Object tag) {
        return any || strong.contains(tag.toString()) || weak.contains(tag.toString());
    }

    /**
     * The one version meant by {@code If-Match}.
     *
     * @throws Refused if it is not exactly one that could be a version
     */
    int version() {
        if (any || strong.size() != 1 || !weak.isEmpty()) {
            throw new Refused(ProblemType.VERSION_NOT_SAID, "If-Match names the one version that is meant.");
        }
        String tag = strong.iterator().next();
        if (!tag.matches("[1-9][0-9]{0,8}")) {
            throw new Refused(ProblemType.VERSION_CHANGED, "No version has that entity tag.");
        }
        return Integer.parseInt(tag);
    }
}
