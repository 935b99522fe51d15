package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.AgreementVersion;
import socialvalue.port.Agreements;
import socialvalue.port.Page;

/** Tells which agreements there are, and what each of them says and said. */
public final class ReadAgreements {
    private final Agreements agreements;

    public ReadAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * An agreement with its history.
     *
     * @param kept as it stands
     * @param versions all of them, in order
     */
    public record Read(Agreements.Kept kept, List<AgreementVersion> versions) {
        public Read {
            versions = List.copyOf(versions);
        }
    }

    /** Refuses who may not read agreements. */
    public static void requireReader(Caller caller) {
        caller.require(Role.CONTRACT_OFFICER, Role.FINANCE, Role.COMMISSIONER, Role.AUDITOR);
    }

    /** A page of agreements as they stand, by name. */
    public Page<AgreementVersion> page(Caller caller, Optional<String> after, int limit) {
        requireReader(caller);
        Page<AgreementId> names = agreements.names(after, limit);
        return new Page<>(
                names.items().stream()
                        .map(id -> AgreementsRead.kept(agreements, id).current())
                        .toList(),
                names.next());
    }

    /**
     * One agreement.
     *
     * @throws Refusal if none has that name
     */
    public Read read(Caller caller, AgreementId id) {
        requireReader(caller);
        return new Read(AgreementsRead.kept(agreements, id), agreements.versions(id));
    }

    /**
     * One version of an agreement.
     *
     * @throws Refusal if there is none
     */
    public AgreementVersion version(Caller caller, AgreementId id, int version) {
        requireReader(caller);
        return agreements.versions(id).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-version", "agreement " + id + " has no such version"));
    }
}
