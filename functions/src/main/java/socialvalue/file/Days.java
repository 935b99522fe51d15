package socialvalue.file;

import java.time.LocalDate;
import java.util.Optional;
import socialvalue.finding.FindingCode;

/**
 * A first and a last day, in their order.
 *
 * @param from the first
 * @param to the last
 */
record Days(LocalDate from, LocalDate to) {
    private static final LocalDate FIRST = LocalDate.of(1900, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** A day of a financial year that can be written. */
    static final Reading<LocalDate> DAY = Reading.ofText("a date from " + FIRST + " to " + LAST, text -> {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException(text);
        }
        return day;
    });

    /** The days of the keys {@code from} and {@code to}; empty, with a finding made, where they are none. */
    static Optional<Days> read(Fields in) {
        Optional<LocalDate> from = in.required("from", DAY);
        Optional<LocalDate> to = in.required("to", DAY);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            in.report(
                    FindingCode.UNUSABLE_VALUE,
                    "to",
                    to.get().toString(),
                    "the first day, " + from.get() + ", or a day after it");
            return Optional.empty();
        }
        return Optional.of(new Days(from.get(), to.get()));
    }
}
