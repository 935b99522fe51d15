package socialvalue.agreement;

import java.util.regex.Pattern;
import socialvalue.procurement.LotId;

/**
 * What an agreement is called, for ever. That of a lot follows from the lot, so that a lot never has two.
 *
 * @param value letters, digits, full stops, hyphens and underscores, of a lot two such names with {@code ~} between
 *     them
 */
public record AgreementId(String value) {
    /** Between a tender and its lot; a name that somebody gives holds none. */
    private static final String BETWEEN = "~";

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}(?:" + BETWEEN + "[A-Za-z0-9][A-Za-z0-9._-]{0,62})?");

    public AgreementId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("an agreement is named by letters, digits, '.', '-' and '_'");
        }
    }

    /** Whether a text can name an agreement. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether a text can name a promise, a delivery or an import within an agreement. */
    public static boolean isReference(String text) {
        return LotId.isIdentifier(text);
    }

    /** That of what is signed for a lot. */
    public static AgreementId of(LotId lot) {
        return new AgreementId(lot.tender() + BETWEEN + lot.lot());
    }

    /** Whether it is that of a lot. */
    public boolean isOfLot() {
        return value.contains(BETWEEN);
    }

    @Override
    public String toString() {
        return value;
    }
}
