package socialvalue.plugin.portal;

import java.util.regex.Pattern;

/**
 * Where a lot's evaluation frame is published in Social Value.
 *
 * @param tender the authority's reference of the exercise there; letters, digits, full stops, hyphens and underscores
 * @param lot the lot within it, of the same characters
 */
public record FrameReference(String tender, String lot) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public FrameReference {
        if (!IDENTIFIER.matcher(tender).matches() || !IDENTIFIER.matcher(lot).matches()) {
            throw new IllegalArgumentException("a tender and a lot are named by letters, digits, '.', '-' and '_'");
        }
    }

    /** Reads what {@link #toString()} writes, such as {@code EX-2026-017/1}. */
    public static FrameReference parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a frame is named as tender/lot");
        }
        return new FrameReference(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Its path in the API, such as {@code /tenders/EX-2026-017/lots/1}. */
    public String path() {
        return "/tenders/" + tender + "/lots/" + lot;
    }

    @Override
    public String toString() {
        return tender + "/" + lot;
    }
}
