package socialvalue.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;

/**
 * What a promise is worth in one financial year, by one value. Amounts of different kinds, price years or units are
 * never added to each other; none of them is money the council has saved.
 *
 * @param kind whose gain it counts
 * @param unitValue the identifier of the unit value; empty at face value
 * @param priceYear of the amounts; empty for points and at face value
 * @param beneficiary who saves or gains, where the source names it
 * @param cashable whether that is cashable
 * @param transfer whether it is or holds a payment between the public purse and people
 * @param promised of what is promised for the year, to the penny
 * @param delivered of what is verified in the year, to the penny
 */
public record Worth(
        Kind kind,
        Optional<String> unitValue,
        Optional<String> priceYear,
        Optional<String> beneficiary,
        Cashable cashable,
        boolean transfer,
        Money promised,
        Money delivered) {
    /** Whose gain a worth counts, or that it is money that was spent or given. */
    public enum Kind {
        FISCAL,
        ECONOMIC,
        SOCIAL,
        POINTS,
        FACE_VALUE;

        static Kind of(UnitValue.Kind kind) {
            return valueOf(kind.name());
        }
    }

    /** What these quantities of a promise are worth; empty where it is not valued. */
    static List<Worth> of(Promise promise, Ratio promised, Ratio delivered) {
        if (!promise.isValued()) {
            return List.of();
        }
        List<Worth> worth = new ArrayList<>();
        if (promise.faceValue()) {
            worth.add(new Worth(
                    Kind.FACE_VALUE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Cashable.NOT_STATED,
                    false,
                    new Money(promised.rounded(PromisedValue.PENNY)),
                    new Money(delivered.rounded(PromisedValue.PENNY))));
        }
        for (PromisedValue value : promise.values()) {
            worth.add(new Worth(
                    Kind.of(value.kind()),
                    Optional.of(value.id()),
                    value.priceYear(),
                    value.beneficiary(),
                    value.cashable(),
                    value.transfer(),
                    value.of(promised),
                    value.of(delivered)));
        }
        return List.copyOf(worth);
    }
}
