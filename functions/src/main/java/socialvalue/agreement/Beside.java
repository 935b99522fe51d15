package socialvalue.agreement;

import java.util.Optional;
import java.util.Set;

/**
 * What stands beside a delivery in the records of its agreement. The delivery itself, and the one that it corrects, are
 * left out of all of it.
 *
 * @param corrected the record it corrects, where it says that it corrects one and there is one of that reference
 * @param othersInPeriod whether others stand of the same promise and period
 * @param evidenceUnder under which promises its evidence stands
 */
public record Beside(Optional<Delivery> corrected, boolean othersInPeriod, Set<String> evidenceUnder) {
    /** Nothing is recorded beside it. */
    public static final Beside NOTHING = new Beside(Optional.empty(), false, Set.of());

    public Beside {
        evidenceUnder = Set.copyOf(evidenceUnder);
    }

    /**
     * By the totals, for the rules about periods.
     *
     * @param reported a delivery that is not among them
     * @param corrected the record it corrects
     * @param evidenceUnder under which promises its evidence stands, that record left out
     */
    public static Beside of(
            ReportedDelivery reported, Optional<Delivery> corrected, Totals totals, Set<String> evidenceUnder) {
        int standing = totals.of(reported.promise(), reported.period()).standingRecords();
        boolean replacesOne = corrected
                .filter(Delivery::isStanding)
                .map(Delivery::reported)
                .filter(before -> before.promise().equals(reported.promise())
                        && before.period().equals(reported.period()))
                .isPresent();
        return new Beside(corrected, standing > (replacesOne ? 1 : 0), evidenceUnder);
    }
}
