package socialvalue.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Beside;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.ReportedDelivery;
import socialvalue.port.Agreements;

/** What recording deliveries, deciding about them and importing them have in common. */
final class Delivering {
    /** As often as somebody else may come between reading an agreement and keeping what follows from it. */
    private static final int ATTEMPTS = 8;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Agreements agreements;

    Delivering(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Refuses whoever may not read what was delivered. */
    static void requireReader(Caller caller) {
        caller.require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR);
    }

    /** The day it is in Britain. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, LONDON);
    }

    /**
     * The agreement as it stands.
     *
     * @throws Refusal if there is none of that name
     */
    Agreements.Kept kept(AgreementId id) {
        return agreements
                .find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-agreement", "there is no agreement of that name"));
    }

    /**
     * A delivery that counts, or did.
     *
     * @throws Refusal if there is none of that reference, or no such agreement
     */
    Delivery delivery(AgreementId id, String reference) {
        return agreements.delivery(id, reference).orElseThrow(() -> {
            kept(id);
            return Refusal.notFound("no-such-delivery", "the agreement has no delivery of that name");
        });
    }

    /**
     * What stands beside a delivery that does not stand itself.
     *
     * @param corrected the record it corrects
     */
    Beside beside(Agreements.Kept kept, ReportedDelivery reported, Optional<Delivery> corrected) {
        return Beside.of(reported, corrected, kept.totals(), evidenceUnder(kept, reported, corrected));
    }

    private Set<String> evidenceUnder(Agreements.Kept kept, ReportedDelivery reported, Optional<Delivery> corrected) {
        if (reported.evidence().isEmpty()) {
            return Set.of();
        }
        String evidence = reported.evidence().get();
        AgreementId id = kept.current().agreement().id();
        boolean alsoOfCorrected = corrected
                .filter(Delivery::isStanding)
                .filter(before -> before.reported().evidence().equals(reported.evidence()))
                .isPresent();
        return alsoOfCorrected
                ? beyond(id, evidence, corrected.get().reference())
                : agreements.promisesWith(id, evidence);
    }

    /** Only the records themselves tell whether another stands under the promise of the one that is corrected. */
    private Set<String> beyond(AgreementId id, String evidence, String corrected) {
        Set<String> promises = new HashSet<>();
        agreements.each(id, each -> {
            boolean same = each.reported().evidence().filter(evidence::equals).isPresent();
            if (same && each.isStanding() && !each.reference().equals(corrected)) {
                promises.add(each.reported().promise());
            }
        });
        return promises;
    }

    /**
     * What an attempt comes to; it is made anew whenever somebody else was before.
     *
     * @param attempt empty where the agreement has changed since the attempt read it
     * @throws Refusal if others are always before
     */
    static <T> T unlessChanged(Supplier<Optional<T>> attempt) {
        Optional<T> done = Optional.empty();
        for (int i = 0; done.isEmpty() && i < ATTEMPTS; i++) {
            done = attempt.get();
        }
        return done.orElseThrow(
                () -> Refusal.unavailable("agreement-busy", "the agreement is being changed; send it again later"));
    }
}
