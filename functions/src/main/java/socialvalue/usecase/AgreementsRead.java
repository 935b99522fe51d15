package socialvalue.usecase;

import socialvalue.agreement.AgreementId;
import socialvalue.port.Agreements;

/** Finds the agreement a request is about, or refuses it. */
final class AgreementsRead {
    private AgreementsRead() {}

    /** The agreement of that name, or a refusal. */
    static Agreements.Kept kept(Agreements agreements, AgreementId id) {
        return agreements
                .find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-agreement", "no agreement " + id + " is recorded here"));
    }
}
