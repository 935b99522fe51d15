package socialvalue.usecase;

import java.time.InstantSource;
import socialvalue.access.Caller;
import socialvalue.agreement.AgreementId;
import socialvalue.port.Agreements;
import socialvalue.summary.AgreementSummary;

/** Tells what an agreement promised, delivered and is worth: one reading, however many deliveries there are. */
public final class ReadSummary {
    private final Delivering delivering;
    private final InstantSource clock;

    public ReadSummary(Agreements agreements, InstantSource clock) {
        this.delivering = new Delivering(agreements);
        this.clock = clock;
    }

    /**
     * The summary as of today.
     *
     * @throws Refusal if there is no such agreement
     */
    public AgreementSummary read(Caller caller, AgreementId id) {
        Delivering.requireReader(caller);
        Agreements.Kept kept = delivering.kept(id);
        return AgreementSummary.of(kept.current(), kept.totals(), kept.remedies(), Delivering.today(clock.instant()));
    }
}
