package socialvalue.summary;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import socialvalue.agreement.Worth;
import socialvalue.quantity.Money;

/** Adds up what is worth the same kind of thing. Amounts come rounded to the penny, so that sums are exact. */
final class WorthSums {
    private final Map<WorthTotal.Of, Amounts> sums = new TreeMap<>();

    private record Amounts(BigDecimal promised, BigDecimal delivered) {
        Amounts plus(Amounts that) {
            return new Amounts(promised.add(that.promised), delivered.add(that.delivered));
        }
    }

    void add(Collection<Worth> worth, boolean contribution) {
        for (Worth each : worth) {
            sums.merge(
                    WorthTotal.Of.of(each, contribution),
                    new Amounts(each.promised().pounds(), each.delivered().pounds()),
                    Amounts::plus);
        }
    }

    List<WorthTotal> totals() {
        return sums.entrySet().stream()
                .map(sum -> new WorthTotal(
                        sum.getKey(),
                        new Money(sum.getValue().promised()),
                        new Money(sum.getValue().delivered())))
                .toList();
    }
}
