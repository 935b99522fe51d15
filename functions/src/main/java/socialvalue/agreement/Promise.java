package socialvalue.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

/**
 * Something that was promised and can be counted.
 *
 * @param id unique within the agreement, for ever; of a lot the criterion's, with {@code .} and the option's where
 *     there is one
 * @param title as it is printed
 * @param measured the measure it counts towards; empty where it answers a question
 * @param kind core or added
 * @param unit what its quantities count
 * @param direction which way is better
 * @param aggregation how the quantities of several periods are put together
 * @param contribution whether it is a contribution to a population indicator, which is never added to the indicator
 * @param schedule what is due when, in order of last days; empty where no quantity is promised
 * @param values what one unit is worth; empty where the frame set none
 * @param faceValue whether its quantities are themselves pounds that are spent or given
 * @param countedMonths for how many months from their start those it counts are counted; empty where for as long as
 *     they are reported
 * @param benchmark what others do of it, or was done before; nothing is owed by it
 */
public record Promise(
        String id,
        String title,
        Optional<Measured> measured,
        SocialValueCriterion.Kind kind,
        Unit unit,
        Measure.Direction direction,
        Measure.Aggregation aggregation,
        boolean contribution,
        List<Due> schedule,
        List<PromisedValue> values,
        boolean faceValue,
        Optional<Integer> countedMonths,
        Optional<BigDecimal> benchmark) {
    /** The longest identifier: two such names as criteria have, and what stands between them. */
    public static final int LONGEST_ID = 127;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST_ID - 1) + "}");

    public Promise {
        schedule = List.copyOf(schedule);
        values = List.copyOf(values);
        benchmark = benchmark.map(Plain::of);
        if (faceValue && unit.kind() != Unit.Kind.POUNDS) {
            throw new IllegalArgumentException("only pounds are their own value");
        }
    }

    /**
     * A measure with its outcome, as the model words them.
     *
     * @param measure its identifier
     * @param wording the measure's, a short quotation
     * @param outcome the outcome's identifier
     * @param outcomeWording the outcome's wording
     */
    public record Measured(String measure, String wording, String outcome, String outcomeWording) {}

    /** Whether a text can name a promise. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Everything promised; empty where no quantity is. */
    public Optional<Ratio> promised() {
        return of(due -> true);
    }

    /** What is due on a day: of parts whose last day is before it. */
    public Optional<Ratio> dueOn(LocalDate day) {
        return of(due -> due.to().isBefore(day));
    }

    /** What is promised for a financial year. */
    public Optional<Ratio> promisedFor(FinancialYear year) {
        return of(due -> due.year().equals(year));
    }

    private Optional<Ratio> of(Predicate<Due> which) {
        return Aggregated.of(
                aggregation,
                schedule.stream()
                        .filter(which)
                        .map(Due::quantity)
                        .map(Ratio::of)
                        .toList());
    }

    /** Whether a quantity of it has a value in pounds or points: only what is added up over periods is valued. */
    public boolean isValued() {
        return aggregation == Measure.Aggregation.SUM && (faceValue || !values.isEmpty());
    }
}
