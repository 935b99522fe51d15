package socialvalue.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.PortfolioRow;
import socialvalue.agreement.Promise;
import socialvalue.agreement.Tally;
import socialvalue.agreement.Totals;
import socialvalue.agreement.Worth;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Money;
import socialvalue.quantity.Ratio;

/**
 * One promise of an agreement on a day.
 *
 * @param promise what was promised
 * @param promised all of it; empty where no quantity is
 * @param due of it by that day; empty where nothing is
 * @param verified what counts as delivered; empty where nothing does
 * @param awaiting the quantity nobody has decided about; empty where periods are not added up
 * @param queried the quantity that was queried; empty where periods are not added up
 * @param attainment verified against due
 * @param forecast by the end of the term
 * @param records how many records there are
 * @param worth of it in all years, by each of its values
 */
public record PromiseSummary(
        Promise promise,
        Optional<Ratio> promised,
        Optional<Ratio> due,
        Optional<Ratio> verified,
        Optional<BigDecimal> awaiting,
        Optional<BigDecimal> queried,
        Attainment attainment,
        Forecast forecast,
        Records records,
        List<Worth> worth) {
    public PromiseSummary {
        worth = List.copyOf(worth);
    }

    /**
     * How many records there are of a promise.
     *
     * @param verified that count
     * @param awaiting nobody has decided about
     * @param queried that do not count until they are verified
     * @param rejected that do not count
     * @param withEvidence of the first three, those that refer to evidence
     * @param verifiedWithEvidence of the first, those that do
     * @param outsideTerm of the first three, those whose period lay outside the term
     */
    public record Records(
            int verified,
            int awaiting,
            int queried,
            int rejected,
            int withEvidence,
            int verifiedWithEvidence,
            int outsideTerm) {
        static Records of(Collection<Tally> tallies) {
            return new Records(
                    count(tallies, Tally::verifiedRecords),
                    count(tallies, Tally::awaitingRecords),
                    count(tallies, Tally::queriedRecords),
                    count(tallies, Tally::rejectedRecords),
                    count(tallies, Tally::withEvidence),
                    count(tallies, Tally::verifiedWithEvidence),
                    count(tallies, Tally::outsideTerm));
        }

        private static int count(Collection<Tally> tallies, ToIntFunction<Tally> what) {
            return tallies.stream().mapToInt(what).sum();
        }
    }

    /**
     * That of a promise.
     *
     * @param lines of it in each year, whose worth is added up
     */
    static PromiseSummary of(
            Agreement agreement, Promise promise, Totals totals, List<PortfolioRow.Line> lines, LocalDate at) {
        Collection<Tally> tallies = totals.of(promise.id()).values();
        Optional<Ratio> due = promise.dueOn(dueBefore(agreement, at));
        Optional<Ratio> verified = totals.verified(promise);
        return new PromiseSummary(
                promise,
                promise.promised(),
                due,
                verified,
                added(promise, tallies, Tally::awaiting),
                added(promise, tallies, Tally::queried),
                Attainment.of(promise, due, verified, agreement.bands()),
                Forecast.of(agreement, promise, totals, at),
                Records.of(tallies),
                worth(lines));
    }

    /** What was to come after an agreement ended never falls due. */
    static LocalDate dueBefore(Agreement agreement, LocalDate at) {
        LocalDate afterEnd = agreement.endedOn().map(day -> day.plusDays(1)).orElse(at);
        return afterEnd.isBefore(at) ? afterEnd : at;
    }

    private static Optional<BigDecimal> added(
            Promise promise, Collection<Tally> tallies, Function<Tally, BigDecimal> what) {
        return promise.aggregation() == Aggregation.SUM
                ? Optional.of(tallies.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /** Every line has the promise's values in the same order. */
    private static List<Worth> worth(List<PortfolioRow.Line> lines) {
        return lines.stream()
                .map(PortfolioRow.Line::worth)
                .reduce((one, other) -> java.util.stream.IntStream.range(0, one.size())
                        .mapToObj(i -> plus(one.get(i), other.get(i)))
                        .toList())
                .orElse(List.of());
    }

    private static Worth plus(Worth one, Worth other) {
        return new Worth(
                one.kind(),
                one.unitValue(),
                one.priceYear(),
                one.beneficiary(),
                one.cashable(),
                one.transfer(),
                new Money(one.promised().pounds().add(other.promised().pounds())),
                new Money(one.delivered().pounds().add(other.delivered().pounds())));
    }
}
