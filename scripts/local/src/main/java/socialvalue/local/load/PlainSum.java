package socialvalue.local.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import socialvalue.agreement.Due;
import socialvalue.agreement.FinancialYear;
import socialvalue.agreement.Promise;
import socialvalue.agreement.PromisedValue;
import socialvalue.agreement.ReportedDelivery;

/**
 * What all promises and verified deliveries are worth, added up from what was planned with nothing but decimals:
 * neither totals nor rows nor anything that keeps them has a part in it.
 */
final class PlainSum {
    private final SortedMap<FinancialYear, SortedMap<String, Amounts>> years = new TreeMap<>();

    /**
     * Pounds.
     *
     * @param promised of what is promised
     * @param delivered of what is verified
     */
    record Amounts(BigDecimal promised, BigDecimal delivered) {
        static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

        Amounts plus(Amounts that) {
            return new Amounts(promised.add(that.promised), delivered.add(that.delivered));
        }
    }

    /** What may be added up: amounts of one kind at the prices of one year. */
    static String name(Enum<?> kind, Optional<String> priceYear) {
        return kind.name() + priceYear.map(year -> " " + year).orElse("");
    }

    void add(Planned planned) {
        for (Promise promise : planned.agreement().promises()) {
            Map<FinancialYear, Amounts> quantities = new TreeMap<>();
            for (Due due : promise.schedule()) {
                quantities.merge(due.year(), new Amounts(due.quantity(), BigDecimal.ZERO), Amounts::plus);
            }
            for (ReportedDelivery delivery : planned.counting()) {
                if (delivery.promise().equals(promise.id())) {
                    quantities.merge(
                            delivery.period().year(), new Amounts(BigDecimal.ZERO, delivery.quantity()), Amounts::plus);
                }
            }
            for (PromisedValue value : promise.values()) {
                quantities.forEach((year, quantity) -> years.computeIfAbsent(year, none -> new TreeMap<>())
                        .merge(name(value.kind(), value.priceYear()), pounds(quantity, value.amount()), Amounts::plus));
            }
        }
    }

    private static Amounts pounds(Amounts quantity, BigDecimal amount) {
        return new Amounts(
                penny(quantity.promised().multiply(amount)),
                penny(quantity.delivered().multiply(amount)));
    }

    private static BigDecimal penny(BigDecimal pounds) {
        return pounds.setScale(2, RoundingMode.HALF_UP);
    }

    /** The years anything is promised or verified in. */
    Iterable<FinancialYear> years() {
        return years.keySet();
    }

    /** Of one year, by what may be added up. */
    SortedMap<String, Amounts> of(FinancialYear year) {
        return years.getOrDefault(year, new TreeMap<>());
    }
}
