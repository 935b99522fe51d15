package socialvalue.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.agreement.Cashable;
import socialvalue.agreement.Worth;
import socialvalue.quantity.Money;

/**
 * What promises are worth to somebody, of one kind. Never added to another, as {@link WorthTotal} says.
 *
 * @param of what is added up in it
 * @param beneficiary who saves or gains; empty where no source names it
 * @param cashable whether that is cashable
 * @param promised pounds to the penny; of points, points to the hundredth
 * @param delivered of what is verified, the same
 */
public record Benefit(
        WorthTotal.Of of, Optional<String> beneficiary, Cashable cashable, Money promised, Money delivered) {
    private record Key(WorthTotal.Of of, String beneficiary, Cashable cashable) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::of).thenComparing(Key::beneficiary).thenComparing(Key::cashable);

        @Override
        public int compareTo(Key that) {
            return ORDER.compare(this, that);
        }
    }

    static List<Benefit> of(List<PromiseSummary> promises) {
        Map<Key, Benefit> sums = new TreeMap<>();
        for (PromiseSummary promise : promises) {
            for (Worth worth : promise.worth()) {
                WorthTotal.Of of = WorthTotal.Of.of(worth, promise.promise().contribution());
                sums.merge(
                        new Key(of, worth.beneficiary().orElse(""), worth.cashable()),
                        new Benefit(of, worth.beneficiary(), worth.cashable(), worth.promised(), worth.delivered()),
                        Benefit::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private Benefit plus(Benefit that) {
        return new Benefit(
                of,
                beneficiary,
                cashable,
                sum(promised.pounds(), that.promised.pounds()),
                sum(delivered.pounds(), that.delivered.pounds()));
    }

    private static Money sum(BigDecimal one, BigDecimal other) {
        return new Money(one.add(other));
    }
}
