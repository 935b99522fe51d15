package socialvalue.summary;

import java.util.Comparator;
import java.util.Optional;
import socialvalue.agreement.Worth;
import socialvalue.quantity.Money;

/**
 * What promises are worth together, of one kind. It is never added to another: other kinds, price years, transfers and
 * contributions each have a total of their own. None of it is money the council has saved.
 *
 * @param of what is added up in it
 * @param promised pounds to the penny; of points, points to the hundredth
 * @param delivered of what is verified, the same
 */
public record WorthTotal(Of of, Money promised, Money delivered) {
    /**
     * What can be added to each other.
     *
     * @param kind whose gain it counts
     * @param priceYear of the amounts; empty for points and at face value
     * @param transfer whether it is or holds a payment between the public purse and people
     * @param contribution whether it comes of contributions to population indicators
     */
    public record Of(Worth.Kind kind, Optional<String> priceYear, boolean transfer, boolean contribution)
            implements Comparable<Of> {
        private static final Comparator<Of> ORDER = Comparator.comparing(Of::kind)
                .thenComparing(of -> of.priceYear().orElse(""))
                .thenComparing(Of::transfer)
                .thenComparing(Of::contribution);

        static Of of(Worth worth, boolean contribution) {
            return new Of(worth.kind(), worth.priceYear(), worth.transfer(), contribution);
        }

        @Override
        public int compareTo(Of that) {
            return ORDER.compare(this, that);
        }
    }
}
