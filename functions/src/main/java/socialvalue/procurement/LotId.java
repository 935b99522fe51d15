package socialvalue.procurement;

import java.util.regex.Pattern;

/**
 * Which lot of which tender.
 *
 * @param tender the authority's reference of the exercise; letters, digits, full stops, hyphens and underscores
 * @param lot the lot within it, of the same characters; a tender always has at least one
 */
public record LotId(String tender, String lot) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public LotId {
        if (!isIdentifier(tender) || !isIdentifier(lot)) {
            throw new IllegalArgumentException("a tender and a lot are named by letters, digits, '.', '-' and '_'");
        }
    }

    /** Whether a text can name a tender, a lot, a criterion or a supplier. */
    public static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /** Such as {@code EX-2026-017/1}. */
    @Override
    public String toString() {
        return tender + "/" + lot;
    }
}
