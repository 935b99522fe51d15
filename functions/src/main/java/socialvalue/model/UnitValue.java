package socialvalue.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one unit of something is worth, as a published source has it. Bidders read "proxy value".
 *
 * @param id unique within its edition together with the kind, such as {@code E&E1.0}
 * @param description in the source's words, a short quotation
 * @param per what one unit is, such as {@code claimant per year}
 * @param kind which of the source's values
 * @param amount pounds, or points
 * @param priceYear such as {@code 2012/13}; empty for points
 * @param beneficiary who saves or gains, where the source names it
 * @param transfer whether it is, or holds, a payment between the public purse and people, such as a benefit saved or a
 *     tax received, which must never be added to an economic value that already holds it
 * @param source where it stands
 */
public record UnitValue(
        String id,
        String description,
        String per,
        Kind kind,
        BigDecimal amount,
        Optional<String> priceYear,
        Optional<String> beneficiary,
        boolean transfer,
        Source source) {

    /** Whose gain a unit value counts. */
    public enum Kind {
        FISCAL,
        ECONOMIC,
        SOCIAL,
        /** Not money: points a council gives. */
        POINTS
    }
}
