package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryRules;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.Agreements;

/** Records a delivery, or one in place of another that was reported wrongly. */
public final class RecordDelivery {
    private final Agreements agreements;
    private final Delivering delivering;
    private final InstantSource clock;

    public RecordDelivery(Agreements agreements, InstantSource clock) {
        this.agreements = agreements;
        this.delivering = new Delivering(agreements);
        this.clock = clock;
    }

    /**
     * A delivery that is recorded.
     *
     * @param delivery as it stands
     * @param added whether it was recorded now; false where it had been before
     * @param findings what is worth a look; empty where it had been before
     */
    public record Recorded(Delivery delivery, boolean added, List<Finding> findings) {
        public Recorded {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Records a delivery; the same again changes nothing. One that corrects another takes it out of the totals with the
     * same step.
     *
     * @throws Refusal if there is no such agreement, something is wrong with the delivery, or another one has its
     *     reference
     */
    public Recorded record(Caller caller, AgreementId id, ReportedDelivery reported) {
        caller.require(Role.CONTRACT_OFFICER);
        return Delivering.unlessChanged(() -> attempt(caller, id, reported));
    }

    private Optional<Recorded> attempt(Caller caller, AgreementId id, ReportedDelivery reported) {
        Agreements.Kept kept = delivering.kept(id);
        Optional<Delivery> before = agreements.delivery(id, reported.reference());
        if (before.isPresent()) {
            return Optional.of(again(before.get(), reported));
        }
        Instant now = clock.instant();
        Optional<Delivery> corrected = reported.corrects().flatMap(reference -> agreements.delivery(id, reference));
        DeliveryRules rules = new DeliveryRules(kept.current().agreement(), Delivering.today(now));
        Findings findings = rules.check(reported, delivering.beside(kept, reported, corrected), Location.ROOT);
        if (findings.refuse()) {
            throw Refusal.unprocessable("delivery-not-recorded", "nothing was recorded", findings.inOrder());
        }
        Delivery delivery = new Delivery(
                reported,
                kept.current().agreement().isOutsideTerm(reported.period()),
                caller.subject(),
                now,
                Optional.empty(),
                List.of(),
                Optional.empty());
        List<Delivery> replaced = corrected.stream().toList();
        List<Delivery> changed = replaced.stream()
                .map(each -> each.correctedBy(reported.reference()))
                .toList();
        List<Delivery> after =
                Stream.concat(changed.stream(), Stream.of(delivery)).toList();
        boolean done = agreements.keep(kept, kept.totals().replacing(replaced, after), List.of(delivery), changed);
        return done ? Optional.of(new Recorded(delivery, true, findings.inOrder())) : Optional.empty();
    }

    private static Recorded again(Delivery before, ReportedDelivery reported) {
        if (!before.reported().equals(reported)) {
            throw Refusal.conflict(
                    "delivery-recorded-otherwise",
                    "another delivery was recorded under that reference; correct it by a new record");
        }
        return new Recorded(before, false, List.of());
    }
}
