package socialvalue.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementKind;
import socialvalue.port.Agreements;
import socialvalue.summary.ContractPerformance;

/** Tells how a contract is performed, as it can be published. */
public final class ReadContractPerformance {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Agreements agreements;
    private final InstantSource clock;

    public ReadContractPerformance(Agreements agreements, InstantSource clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * The performance up to today.
     *
     * @throws Refusal if there is no such agreement, or it is no contract: nothing was awarded that a notice could be
     *     about
     */
    public ContractPerformance read(Caller caller, AgreementId id) {
        caller.require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR);
        Agreements.Kept kept = agreements
                .find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-agreement", "no agreement " + id + " is recorded here"));
        Agreement agreement = kept.current().agreement();
        if (agreement.kind() != AgreementKind.CONTRACT) {
            throw Refusal.conflict(
                    "not-a-contract",
                    "the agreement is a " + agreement.kind().words() + "; only contracts have performance notices");
        }
        return ContractPerformance.of(kept.current(), kept.totals(), LocalDate.ofInstant(clock.instant(), LONDON));
    }
}
