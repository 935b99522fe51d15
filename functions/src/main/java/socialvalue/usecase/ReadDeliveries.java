package socialvalue.usecase;

import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.port.Agreements;
import socialvalue.port.Page;

/** Reads the records of what was delivered. */
public final class ReadDeliveries {
    private final Agreements agreements;
    private final Delivering delivering;

    public ReadDeliveries(Agreements agreements) {
        this.agreements = agreements;
        this.delivering = new Delivering(agreements);
    }

    /**
     * Deliveries of an agreement, by reference.
     *
     * @param after the reference the page before ended with; empty for the first
     * @throws Refusal if there is no such agreement
     */
    public Page<Delivery> page(Caller caller, AgreementId id, Optional<String> after, int limit) {
        Delivering.requireReader(caller);
        delivering.kept(id);
        return agreements.deliveries(id, after, limit);
    }

    /**
     * One delivery.
     *
     * @throws Refusal if there is none of that reference
     */
    public Delivery read(Caller caller, AgreementId id, String reference) {
        Delivering.requireReader(caller);
        return delivering.delivery(id, reference);
    }
}
