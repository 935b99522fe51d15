package socialvalue.plugin.portal;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A contract was signed.
 *
 * @param occurrence where and when, and which version of it
 * @param contract the portal's identifier of the contract
 * @param tender the portal's identifier of the tender; empty where the portal does not say
 * @param award the portal's identifier of the decision it follows; empty where the portal does not say
 * @param starts when it starts; empty where the portal does not say
 * @param ends when it ends; empty where the portal does not say
 */
public record ContractSigned(
        Occurrence occurrence,
        String contract,
        Optional<String> tender,
        Optional<String> award,
        Optional<OffsetDateTime> starts,
        Optional<OffsetDateTime> ends)
        implements PortalEvent {

    @Override
    public EventType type() {
        return EventType.CONTRACT_SIGNED;
    }

    @Override
    public Subject subject() {
        return Subject.contract(contract);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.contractSigned(this);
    }
}
