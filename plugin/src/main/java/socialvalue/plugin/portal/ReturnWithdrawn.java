package socialvalue.plugin.portal;

/**
 * A supplier withdrew its return.
 *
 * @param occurrence where and when, and which version of it
 * @param tender the portal's identifier of the tender
 * @param lot the portal's identifier of the lot
 * @param submitted the portal's identifier of the return
 */
public record ReturnWithdrawn(Occurrence occurrence, String tender, String lot, String submitted)
        implements PortalEvent {

    @Override
    public EventType type() {
        return EventType.RETURN_WITHDRAWN;
    }

    @Override
    public Subject subject() {
        return Subject.submittedReturn(tender, lot, submitted);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.returnWithdrawn(this);
    }
}
