package socialvalue.procurement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days between the contract award notice and the contract, under the Procurement Act 2023, section 51. Neither a
 * notice nor a contract is made here: these are the dates that people keep to.
 *
 * @param mandatory whether the Act demands it; a voluntary one is the authority's own
 * @param workingDays how long it is
 * @param first the day the contract award notice is published
 * @param last its last day
 */
public record Standstill(boolean mandatory, int workingDays, LocalDate first, LocalDate last) {
    /** Working days of the mandatory standstill, and the fewest of a voluntary one (Procurement Act 2023, s.51). */
    public static final int SHORTEST = 8;

    public Standstill {
        if (workingDays < SHORTEST) {
            throw new IllegalArgumentException("a standstill has at least " + SHORTEST + " working days");
        }
    }

    /**
     * Whether the Act demands a standstill for contracts of a regime; empty for a regime whose rule is not known here.
     *
     * <p>Not of light touch contracts (s.51). Nothing is said here of call-offs, or of regimes under other law: their
     * rules are not in this program, and it guesses none.
     */
    public static Optional<Boolean> isMandatory(Regime regime) {
        return switch (regime) {
            case PROCUREMENT_ACT_2023, PROCUREMENT_ACT_2023_CONCESSION -> Optional.of(true);
            case PROCUREMENT_ACT_2023_LIGHT_TOUCH -> Optional.of(false);
            case PROCUREMENT_ACT_2023_FRAMEWORK_CALL_OFF,
                    PUBLIC_CONTRACTS_REGULATIONS_2015,
                    PROVIDER_SELECTION_REGIME,
                    BELOW_THRESHOLD,
                    NOT_A_PROCUREMENT -> Optional.empty();
        };
    }

    /**
     * The standstill that begins with the day the notice is published; that day counts if it is a working day.
     *
     * @param workingDays at least {@link #SHORTEST}
     * @throws WorkingDays.NotKnown if it reaches into a year whose holidays are not listed
     */
    public static Standstill from(LocalDate noticePublished, int workingDays, boolean mandatory, WorkingDays calendar) {
        return new Standstill(mandatory, workingDays, noticePublished, calendar.lastOf(noticePublished, workingDays));
    }

    /** The first day on which the contract may be signed: the day after the standstill, working day or not. */
    public LocalDate signatureFrom() {
        return last.plusDays(1);
    }
}
