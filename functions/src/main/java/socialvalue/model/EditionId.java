package socialvalue.model;

import java.util.regex.Pattern;

/**
 * Which edition of whose model.
 *
 * @param authority the owner, such as {@code knowsley}; lower-case letters, digits and hyphens
 * @param edition the edition, such as {@code 2014}; the same characters and full stops
 */
public record EditionId(String authority, String edition) {
    private static final Pattern AUTHORITY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    public EditionId {
        if (!names(authority, edition)) {
            throw new IllegalArgumentException("an edition is named authority/edition, as in knowsley/2014");
        }
    }

    /** Whether two texts name an edition. */
    public static boolean names(String authority, String edition) {
        return AUTHORITY.matcher(authority).matches()
                && EDITION.matcher(edition).matches();
    }

    /**
     * Reads {@code authority/edition}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static EditionId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("an edition is named authority/edition, as in knowsley/2014");
        }
        return new EditionId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return authority + "/" + edition;
    }
}
