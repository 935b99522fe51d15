package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.agreement.Totals;
import socialvalue.agreement.VariationRules;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.port.Agreements;
import socialvalue.port.CanonicalForm;

/** Records agreements that come of no lot, and varies agreements of every kind. */
public final class KeepAgreement {
    /** How often it is tried while deliveries are recorded at once. */
    private static final int ATTEMPTS = 4;

    private final Agreements agreements;
    private final Function<EditionId, Optional<ModelEdition>> editions;
    private final CanonicalForm form;
    private final InstantSource clock;

    public KeepAgreement(
            Agreements agreements,
            Function<EditionId, Optional<ModelEdition>> editions,
            CanonicalForm form,
            InstantSource clock) {
        this.agreements = agreements;
        this.editions = editions;
        this.form = form;
        this.clock = clock;
    }

    /**
     * What an officer sends.
     *
     * @param reason why it is varied, or how it comes to be recorded
     * @param agreement whole, as it is to stand
     */
    public record Request(String reason, Agreement agreement) {}

    /**
     * What came of it.
     *
     * @param version the version that was kept
     * @param findings what is worth a look
     */
    public record Recorded(AgreementVersion version, List<Finding> findings) {
        public Recorded {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Keeps a version of an agreement.
     *
     * @param replaces the version it varies; 0 for an agreement that comes of no lot and is recorded first
     * @throws Refusal if there is none to vary, or one already, if another version stands, or the contents have
     *     findings
     */
    public Recorded keep(Caller caller, AgreementId id, int replaces, Request request) {
        caller.require(Role.CONTRACT_OFFICER);
        Findings findings = new Findings();
        if (!request.agreement().id().equals(id)) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    Location.at("/id"),
                    request.agreement().id().value(),
                    "the agreement's own name, " + id);
        }
        return replaces == 0 ? record(caller, request, findings) : vary(caller, id, replaces, request, findings);
    }

    private Recorded record(Caller caller, Request request, Findings findings) {
        AgreementId id = request.agreement().id();
        if (id.isOfLot() || request.agreement().lot().isPresent()) {
            throw Refusal.conflict("comes-of-a-lot", "the agreement of a lot comes of its signature");
        }
        Instant now = clock.instant();
        check(Optional.empty(), request.agreement(), Set.of(), findings);
        AcceptedAgreement.require(request.agreement(), Totals.NONE, form, now, findings);
        AgreementVersion first = new AgreementVersion(1, request.agreement(), request.reason(), caller.subject(), now);
        if (!agreements.record(first)) {
            throw Refusal.preconditionFailed("an agreement of that name is recorded already");
        }
        return new Recorded(first, findings.inOrder());
    }

    private Recorded vary(Caller caller, AgreementId id, int replaces, Request request, Findings found) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Agreements.Kept kept = AgreementsRead.kept(agreements, id);
            if (kept.current().version() != replaces) {
                throw Refusal.preconditionFailed("version " + kept.current().version() + " stands, not " + replaces);
            }
            Findings findings = new Findings();
            findings.addAll(found.inOrder());
            Agreement before = kept.current().agreement();
            Set<String> recorded = recorded(kept, VariationRules.changed(before, request.agreement()));
            check(Optional.of(before), request.agreement(), recorded, findings);
            Instant now = clock.instant();
            AcceptedAgreement.require(request.agreement(), kept.totals(), form, now, findings);
            AgreementVersion next =
                    new AgreementVersion(replaces + 1, request.agreement(), request.reason(), caller.subject(), now);
            if (agreements.vary(kept, next)) {
                return new Recorded(next, findings.inOrder());
            }
        }
        throw Refusal.unavailable("agreement-busy", "the agreement is being changed; send it again later");
    }

    /** Reads the records only where it matters whether there are any: rejected and corrected ones are in no total. */
    private Set<String> recorded(Agreements.Kept kept, Set<String> changed) {
        Set<String> recorded = new HashSet<>();
        if (!changed.isEmpty()) {
            agreements.each(kept.current().agreement().id(), delivery -> {
                if (changed.contains(delivery.reported().promise())) {
                    recorded.add(delivery.reported().promise());
                }
            });
        }
        return recorded;
    }

    private void check(Optional<Agreement> before, Agreement next, Set<String> recorded, Findings findings) {
        ModelEdition edition = editions.apply(next.model())
                .orElseThrow(() -> new IllegalStateException("what was read named an edition that is not known"));
        VariationRules.check(before, next, recorded, edition, findings);
    }
}
