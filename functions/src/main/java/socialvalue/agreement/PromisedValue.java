package socialvalue.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

/**
 * What one unit of a promise is worth by the frame, or by the agreement where there is none.
 *
 * @param id as its source calls it, such as {@code E&E1.0}
 * @param description in the source's words, a short quotation
 * @param kind whose gain it counts
 * @param amount of one unit: pounds of that price year, uplifts included, or points
 * @param priceYear such as {@code 2014/15}; empty for points and for pounds at face value
 * @param beneficiary who saves or gains, where the source names it
 * @param transfer whether it is or holds a payment between the public purse and people
 * @param cashable whether that is cashable
 * @param source where it stands
 */
public record PromisedValue(
        String id,
        String description,
        UnitValue.Kind kind,
        BigDecimal amount,
        Optional<String> priceYear,
        Optional<String> beneficiary,
        boolean transfer,
        Cashable cashable,
        String source) {
    /** To the penny, half up: once, for a quantity of one promise in one financial year; sums are of such amounts. */
    public static final Rounding PENNY = new Rounding(2, RoundingMode.HALF_UP);

    public PromisedValue {
        amount = Plain.of(amount);
    }

    /** What that quantity is worth, to the penny; of points, to the hundredth. */
    public Money of(Ratio quantity) {
        return new Money(quantity.times(Ratio.of(amount)).rounded(PENNY));
    }
}
