package socialvalue.plugin.portal;

import java.util.Optional;

/**
 * A supplier submitted a return, or replaced it.
 *
 * @param occurrence where and when, and which version of it
 * @param tender the portal's identifier of the tender
 * @param lot the portal's identifier of the lot
 * @param submitted the portal's identifier of the return
 * @param digest a digest of the return under a key of the portal's own, see {@link KeyedDigest}; empty where even the
 *     portal cannot read it yet
 */
public record ReturnSubmitted(
        Occurrence occurrence, String tender, String lot, String submitted, Optional<String> digest)
        implements PortalEvent {

    @Override
    public EventType type() {
        return EventType.RETURN_SUBMITTED;
    }

    @Override
    public Subject subject() {
        return Subject.submittedReturn(tender, lot, submitted);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.returnSubmitted(this);
    }
}
