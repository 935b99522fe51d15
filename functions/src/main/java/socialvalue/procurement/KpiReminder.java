package socialvalue.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.Source;

/**
 * A day by which performance against a contract's key performance indicators is to be assessed.
 *
 * @param due the last day on which it is in time
 * @param occasion why it falls due
 * @param overdue whether that day is past and no assessment came after the one before
 * @param sources what the date rests on
 */
public record KpiReminder(LocalDate due, Occasion occasion, boolean overdue, List<Source> sources) {
    /**
     * The day section 71 came into force; in Wales it may be later for procurements that the Welsh Ministers regulate.
     */
    public static final LocalDate IN_FORCE = LocalDate.of(2026, 1, 1);

    /** What brought it into force. */
    public static final Citation COMMENCEMENT =
            new Citation("Procurement Act 2023 (Commencement No. 4) Regulations 2025 (SI 2025/1316)");

    /** From which day twelve months are counted. */
    public static final Assumption COUNTED_FROM = new Assumption(
            1,
            "No source read here says from which day twelve months are counted. They are counted from the day the contract"
                    + " is entered into, that day included, and then from each assessment: no twelve months of the"
                    + " contract pass without one, whichever day they begin with.");

    /** What an ending is. */
    public static final Assumption EXPIRY_IS_TERMINATION = new Assumption(
            2, "A contract that runs out on the last day of its term is taken to be terminated that day.");

    /** Why an assessment falls due. */
    public enum Occasion {
        TWELVE_MONTHS("at least once in twelve months"),
        TERMINATION("on termination");

        private final String words;

        Occasion(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }

    public KpiReminder {
        sources = List.copyOf(sources);
    }

    /**
     * What is known of a contract that indicators were set for.
     *
     * @param signedOn the day it was entered into
     * @param lastDay the last day of its term
     * @param terminatedOn the day it was terminated; empty where it was not
     * @param lastAssessedOn the day of the last assessment; empty where there was none
     */
    public record Contract(
            LocalDate signedOn,
            LocalDate lastDay,
            Optional<LocalDate> terminatedOn,
            Optional<LocalDate> lastAssessedOn) {
        public Contract {
            if (lastDay.isBefore(signedOn)
                    || terminatedOn.filter(signedOn::isAfter).isPresent()
                    || lastAssessedOn.filter(signedOn::isAfter).isPresent()) {
                throw new IllegalArgumentException("a contract is signed before it ends and before it is assessed");
            }
        }

        private LocalDate end() {
            return terminatedOn.orElse(lastDay);
        }

        /** The last day of the so-manieth twelve months from here on. */
        private LocalDate due(int twelveMonths) {
            long months = (long) twelveMonths * KpiDuty.Required.ASSESS_EVERY_MONTHS;
            return lastAssessedOn.map(last -> last.plusMonths(months)).orElseGet(() -> signedOn.plusMonths(months)
                    .minusDays(1));
        }
    }

    /**
     * The assessments still to be made, past ones that were missed among them, up to the contract's end; in order of
     * their days.
     */
    public static List<KpiReminder> of(Contract contract, LocalDate today) {
        LocalDate end = contract.end();
        List<KpiReminder> reminders = new ArrayList<>();
        for (LocalDate due = contract.due(1); due.isBefore(end); due = contract.due(reminders.size() + 1)) {
            reminders.add(of(due, Occasion.TWELVE_MONTHS, today, KpiDuty.SECTION_71, COUNTED_FROM));
        }
        boolean assessedAtTheEnd =
                contract.lastAssessedOn().filter(last -> !last.isBefore(end)).isPresent();
        if (!assessedAtTheEnd && !end.isBefore(IN_FORCE)) {
            reminders.add(
                    contract.terminatedOn().isPresent()
                            ? of(end, Occasion.TERMINATION, today, KpiDuty.SECTION_71, COMMENCEMENT)
                            : of(end, Occasion.TERMINATION, today, KpiDuty.SECTION_71, EXPIRY_IS_TERMINATION));
        }
        return List.copyOf(reminders);
    }

    private static KpiReminder of(LocalDate due, Occasion occasion, LocalDate today, Source... sources) {
        return new KpiReminder(due, occasion, due.isBefore(today), List.of(sources));
    }
}
