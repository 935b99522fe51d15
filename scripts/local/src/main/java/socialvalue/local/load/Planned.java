package socialvalue.local.load;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.ReportedDelivery;

/**
 * An invented agreement and what is to become of it.
 *
 * @param agreement as it is to be recorded
 * @param deliveries as they are to be reported, in order; those that correct others come last
 */
record Planned(Agreement agreement, List<PlannedDelivery> deliveries) {
    Planned {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A delivery and what is to be decided about it.
     *
     * @param reported what is reported
     * @param verdict empty where nobody decides
     */
    record PlannedDelivery(ReportedDelivery reported, Optional<Verdict> verdict) {
        boolean corrects() {
            return reported.corrects().isPresent();
        }
    }

    /** Those that count in the end: verified, and corrected by no other. */
    List<ReportedDelivery> counting() {
        Set<String> corrected = deliveries.stream()
                .flatMap(each -> each.reported().corrects().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return deliveries.stream()
                .filter(each -> each.verdict().equals(Optional.of(Verdict.VERIFIED)))
                .map(PlannedDelivery::reported)
                .filter(each -> !corrected.contains(each.reference()))
                .toList();
    }
}
