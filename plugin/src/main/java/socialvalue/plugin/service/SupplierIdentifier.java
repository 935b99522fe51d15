package socialvalue.plugin.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import socialvalue.plugin.portal.PortalSupplier;

/**
 * A supplier's register and number there as one identifier of letters, digits, full stops, hyphens and underscores,
 * such as {@code GB-COH-01234567}. No two suppliers have the same: a character that cannot stand as it is becomes an
 * underscore and the hexadecimal digits of its bytes in UTF-8, and so does a hyphen in the number, so that the last
 * hyphen is always the one between the two.
 */
final class SupplierIdentifier {
    private static final int LONGEST = 63;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    /** Two underscores stand in no escaped text, so these can be told from it and from one another. */
    private static final String ODD_BEGINNING = "x__";

    private static final String DIGEST = "h__";

    private SupplierIdentifier() {}

    /** The identifier; empty where the portal gives no number. */
    static Optional<String> of(PortalSupplier supplier) {
        return supplier.identifier().filter(number -> !number.isBlank()).map(number -> {
            String register = supplier.scheme()
                    .filter(scheme -> !scheme.isBlank())
                    .map(scheme -> escaped(scheme.strip(), true) + "-")
                    .orElse("");
            return fitting(register + escaped(number.strip(), false));
        });
    }

    /** Whether a text can be an identifier. */
    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    private static String escaped(String text, boolean hyphens) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean stands = character >= 'A' && character <= 'Z'
                    || character >= 'a' && character <= 'z'
                    || character >= '0' && character <= '9'
                    || character == '.'
                    || character == '-' && hyphens;
            if (stands) {
                escaped.append(character);
            } else {
                escaped.append(String.format("_%02X", (int) character));
            }
        }
        return escaped.toString();
    }

    private static String fitting(String escaped) {
        String begun = IDENTIFIER.matcher(escaped.substring(0, 1)).matches() ? escaped : ODD_BEGINNING + escaped;
        return begun.length() <= LONGEST ? begun : DIGEST + digest(begun);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
