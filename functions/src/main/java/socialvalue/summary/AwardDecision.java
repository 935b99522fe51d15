package socialvalue.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.scoring.LeftOut;

/**
 * What people decided about the award and about what suppliers are told. Nothing here is worked out by the program: who
 * is successful, whose tender was not assessed and what is withheld are decisions with a recorded reason.
 *
 * @param scoringRun the scoring run whose scores were decided on
 * @param supplier the successful supplier's identifier
 * @param reason why, as recorded; it is kept and printed in no letter, as it may compare tenders
 * @param wholeAt where the criteria and the methodology stand in full
 * @param contacts by supplier
 * @param notAssessed by supplier, why its tender was disregarded or not assessed
 * @param furtherExplanations by supplier, anything more on why the contract is not awarded to it, such as why its
 *     tender was disqualified
 * @param withholdings what is withheld
 * @param decidedBy who recorded it
 * @param decidedAt when
 */
public record AwardDecision(
        String scoringRun,
        String supplier,
        String reason,
        Optional<String> wholeAt,
        Map<String, NamedSupplier.Contact> contacts,
        Map<String, String> notAssessed,
        Map<String, String> furtherExplanations,
        List<Withholding> withholdings,
        String decidedBy,
        Instant decidedAt) {
    public AwardDecision {
        contacts = Map.copyOf(contacts);
        notAssessed = Map.copyOf(notAssessed);
        furtherExplanations = Map.copyOf(furtherExplanations);
        withholdings = List.copyOf(withholdings);
    }

    /**
     * The same with what follows from decisions about flags, where it says nothing of its own: a disregarded tender is
     * not assessed, and an excluded one, which was assessed, is told why it is disqualified.
     */
    public AwardDecision completedBy(List<LeftOut> leftOut) {
        Map<String, String> unassessed = new HashMap<>();
        Map<String, String> further = new HashMap<>();
        leftOut.forEach(each -> (each.isDisregarded() ? unassessed : further).put(each.supplier(), each.reason()));
        unassessed.putAll(notAssessed);
        further.putAll(furtherExplanations);
        return new AwardDecision(
                scoringRun,
                supplier,
                reason,
                wholeAt,
                contacts,
                unassessed,
                further,
                withholdings,
                decidedBy,
                decidedAt);
    }

    /** Whether that decision says the same, whoever recorded it and when. */
    public boolean saysTheSameAs(AwardDecision that) {
        return new AwardDecision(
                        scoringRun,
                        supplier,
                        reason,
                        wholeAt,
                        contacts,
                        notAssessed,
                        furtherExplanations,
                        withholdings,
                        that.decidedBy,
                        that.decidedAt)
                .equals(that);
    }

    /**
     * What is withheld from everybody but the supplier it is about.
     *
     * @param of the supplier whose tender it is about
     * @param criterion the criterion's identifier
     * @param passage the exact words of the recorded reason that are left out; empty for the whole explanation
     * @param ground on which
     * @param reason as recorded, and as it is told
     */
    public record Withholding(
            String of, String criterion, Optional<String> passage, Withheld.Ground ground, String reason) {}
}
