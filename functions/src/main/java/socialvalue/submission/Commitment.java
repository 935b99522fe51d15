package socialvalue.submission;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Percentage;

/**
 * What a return offers under one criterion.
 *
 * @param criterion the criterion's identifier
 * @param response its place among the return's responses, from 0; -1 where the return does not answer the criterion
 * @param offer what is offered
 * @param deadweight what would have happened anyway
 * @param attribution what share of the benefit is the contract's
 * @param forfeits the findings by which, under the published rule, it earns no points; empty where there are none
 */
public record Commitment(
        String criterion,
        int response,
        Offer offer,
        Optional<Percentage> deadweight,
        Optional<Percentage> attribution,
        List<FindingCode> forfeits) {
    public Commitment {
        forfeits = List.copyOf(forfeits);
    }

    /** What an unanswered criterion is read as: not offered, which is not the same as an offer of nought. */
    public static Commitment unanswered(String criterion) {
        return new Commitment(criterion, -1, Offer.NOT_OFFERED, Optional.empty(), Optional.empty(), List.of());
    }
}
