package socialvalue.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When what a return offers is due, as the signature says it.
 *
 * @param periods the days of the frame's named periods; none where quantities by period are due over the whole term
 * @param parts of promises, for those that are not due over the whole term
 */
public record Schedule(List<NamedPeriod> periods, List<Parts> parts) {
    /** Everything is due by the last day of the term. */
    public static final Schedule NONE = new Schedule(List.of(), List.of());

    public Schedule {
        periods = List.copyOf(periods);
        parts = List.copyOf(parts);
    }

    /**
     * The days of a period.
     *
     * @param name as the frame names it
     * @param from its first day
     * @param to its last day
     */
    public record NamedPeriod(String name, LocalDate from, LocalDate to) {
        public NamedPeriod {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a period has days in their order");
            }
        }
    }

    /**
     * The parts of a promise.
     *
     * @param promise its identifier
     * @param due in order of last days, at least one
     */
    public record Parts(String promise, List<Due> due) {
        public Parts {
            due = List.copyOf(due);
        }
    }

    /** The parts of that promise, if it has any of its own. */
    Optional<List<Due>> of(String promise) {
        return parts.stream()
                .filter(each -> each.promise().equals(promise))
                .map(Parts::due)
                .findFirst();
    }
}
