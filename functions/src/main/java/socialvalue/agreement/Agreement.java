package socialvalue.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.model.EditionId;
import socialvalue.procurement.Regime;

/**
 * What was agreed, as one version of it says.
 *
 * @param id the same for all versions
 * @param kind what the model is used for
 * @param title as it is printed
 * @param example whether it is invented; everything made from it then says "Example"
 * @param owner the council's name
 * @param model the edition its measures are from
 * @param modelTitle the edition's title
 * @param lot the lot it came of; empty where it was recorded without one
 * @param regime the law it was procured under; empty where nobody has said
 * @param counterparty who promised; empty for a service of the council's own
 * @param references what other systems know it by
 * @param value what it costs
 * @param signedOn when it was signed or, without a signature, adopted
 * @param from the first day of its term
 * @param to the last day of its term
 * @param reporting how often deliveries are reported; empty until somebody has said, and none is recorded before
 * @param promises what can be counted, in the frame's order
 * @param undertakings what cannot
 * @param pairs promises under which one piece of evidence may stand twice
 * @param bands what is called slightly below and below target
 * @param remedy the remedy for a shortfall, as agreed
 * @param disposal of land or a building
 * @param endedOn when it ended before its term; empty where it did not
 */
public record Agreement(
        AgreementId id,
        AgreementKind kind,
        String title,
        boolean example,
        String owner,
        EditionId model,
        String modelTitle,
        Optional<SignedLot> lot,
        Optional<Regime> regime,
        Optional<Counterparty> counterparty,
        References references,
        Optional<AgreedValue> value,
        LocalDate signedOn,
        LocalDate from,
        LocalDate to,
        Optional<Reporting> reporting,
        List<Promise> promises,
        List<Undertaking> undertakings,
        List<ActivityPair> pairs,
        Optional<RatingBands> bands,
        Optional<String> remedy,
        Optional<Disposal> disposal,
        Optional<LocalDate> endedOn) {
    /** The longest term, in years: each has a row in the portfolio, and all are written at once. */
    public static final int LONGEST_TERM = 40;

    /** The most promises: an agreement is read whole. */
    public static final int MOST_PROMISES = 100;

    public Agreement {
        promises = List.copyOf(promises);
        undertakings = List.copyOf(undertakings);
        pairs = List.copyOf(pairs);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a term has days in their order");
        }
    }

    /** The promise of that identifier. */
    public Optional<Promise> promise(String promiseId) {
        return promises.stream()
                .filter(promise -> promise.id().equals(promiseId))
                .findFirst();
    }

    /** Whether one piece of evidence may stand under both. */
    public boolean mayShareEvidence(String one, String other) {
        return one.equals(other) || pairs.stream().anyMatch(pair -> pair.allows(one, other));
    }

    /** The last day it runs. */
    public LocalDate last() {
        return endedOn.filter(day -> day.isBefore(to)).orElse(to);
    }

    /** Whether no day of the period lies within its term. */
    public boolean isOutsideTerm(ReportingPeriod period) {
        return period.last().isBefore(from) || period.first().isAfter(last());
    }
}
