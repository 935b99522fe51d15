package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.Delivery.Verdict;
import socialvalue.agreement.DeliveryRules;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.Agreements;

/** Records that a contract officer has verified, queried or rejected a delivery. */
public final class DecideDelivery {
    private static final Location REASON = Location.at("/reason");

    private final Agreements agreements;
    private final Delivering delivering;
    private final InstantSource clock;

    public DecideDelivery(Agreements agreements, InstantSource clock) {
        this.agreements = agreements;
        this.delivering = new Delivering(agreements);
        this.clock = clock;
    }

    /**
     * Records a decision, with which totals change. The last one stands, and every one is kept; the same again by the
     * same person changes nothing.
     *
     * @param reason why, up to {@link DeliveryRules#LONGEST_REASON} characters
     * @param replaces how many decisions about it there are, as the officer knows
     * @return the delivery as it stands
     * @throws Refusal if there is no such delivery, the reason is missing or too long, another record stands in its
     *     place, there is another number of decisions, or it was rejected and others have taken its place since
     */
    public Delivery decide(
            Caller caller, AgreementId id, String reference, Verdict verdict, String reason, int replaces) {
        caller.require(Role.CONTRACT_OFFICER);
        requireReason(reason);
        return Delivering.unlessChanged(() -> attempt(caller, id, reference, verdict, reason, replaces));
    }

    private Optional<Delivery> attempt(
            Caller caller, AgreementId id, String reference, Verdict verdict, String reason, int replaces) {
        Agreements.Kept kept = delivering.kept(id);
        Delivery delivery = delivering.delivery(id, reference);
        boolean again = isSameAgain(caller, delivery, verdict, reason);
        if (again && replaces == delivery.decisions().size() - 1) {
            return Optional.of(delivery);
        }
        if (delivery.correctedBy().isPresent()) {
            throw Refusal.conflict(
                    "delivery-corrected",
                    "it is corrected by " + delivery.correctedBy().get() + "; decide about that one");
        }
        if (replaces != delivery.decisions().size()) {
            throw Refusal.preconditionFailed("another number of decisions about the delivery is kept");
        }
        if (again) {
            return Optional.of(delivery);
        }
        Delivery decided = delivery.decided(new Delivery.Decision(verdict, reason, caller.subject(), clock.instant()));
        if (decided.isStanding() && !delivery.isStanding()) {
            requirePlace(kept, delivery);
        }
        boolean done = agreements.keep(
                kept, kept.totals().replacing(List.of(delivery), List.of(decided)), List.of(), List.of(decided));
        return done ? Optional.of(decided) : Optional.empty();
    }

    private static boolean isSameAgain(Caller caller, Delivery delivery, Verdict verdict, String reason) {
        if (delivery.decisions().isEmpty()) {
            return false;
        }
        Delivery.Decision last = delivery.decisions().getLast();
        return last.verdict() == verdict
                && last.reason().equals(reason)
                && last.decidedBy().equals(caller.subject());
    }

    /** Since it was rejected its evidence may have come to stand elsewhere, or its period been reported anew. */
    private void requirePlace(Agreements.Kept kept, Delivery delivery) {
        DeliveryRules rules = new DeliveryRules(kept.current().agreement(), Delivering.today(clock.instant()));
        Findings findings = rules.checkAgain(
                delivery.reported(), delivering.beside(kept, delivery.reported(), Optional.empty()), Location.ROOT);
        if (findings.refuse()) {
            throw Refusal.conflict(
                    "delivery-cannot-stand", "others stand in its place since it was rejected", findings.inOrder());
        }
    }

    private static void requireReason(String reason) {
        int length = reason.codePointCount(0, reason.length());
        if (reason.isBlank() || length > DeliveryRules.LONGEST_REASON) {
            Finding finding = Finding.of(
                            reason.isBlank() ? FindingCode.RATIONALE_MISSING : FindingCode.UNUSABLE_VALUE,
                            REASON,
                            reason.isBlank() ? "nothing" : length + " characters",
                            "the reason for the decision, of up to " + DeliveryRules.LONGEST_REASON + " characters")
                    .remediedBy("Give the reason for the decision, in fewer words where it is too long.");
            throw Refusal.unprocessable("decision-not-recorded", "nothing was recorded", List.of(finding));
        }
    }
}
