package socialvalue.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.Promise;
import socialvalue.agreement.Totals;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Ratio;

/** What a promise comes to by the end of the term if delivery goes on as it did. It is arithmetic, no expectation. */
public sealed interface Forecast permits Forecast.AtPresentRate, Forecast.None {
    /**
     * What is verified, divided by the days of the term it was delivered in, times the days of the term.
     *
     * @param quantity by the end of the term
     * @param until the last of those days: of the last verified period, or the day of the summary if that is earlier
     */
    record AtPresentRate(Ratio quantity, LocalDate until) implements Forecast {}

    /**
     * No forecast is made.
     *
     * @param reason why
     */
    record None(String reason) implements Forecast {}

    /** That of a promise on a day. */
    static Forecast of(Agreement agreement, Promise promise, Totals totals, LocalDate at) {
        if (promise.aggregation() != Aggregation.SUM) {
            return new None("its periods are not added up");
        }
        if (at.isAfter(agreement.last())) {
            return new None("the term is over");
        }
        Optional<Ratio> verified = totals.verified(promise);
        if (verified.isEmpty()) {
            return new None("nothing is verified");
        }
        LocalDate lastVerified = totals.of(promise.id()).entrySet().stream()
                .filter(period -> period.getValue().verifiedRecords() > 0)
                .map(period -> period.getKey().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate until = lastVerified.isBefore(at) ? lastVerified : at;
        if (until.isBefore(agreement.from())) {
            return new None("nothing is verified within the term");
        }
        Ratio days = Ratio.of(days(agreement.from(), until));
        Ratio term = Ratio.of(days(agreement.from(), agreement.last()));
        return new AtPresentRate(verified.get().times(term).dividedBy(days), until);
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
