package socialvalue.plugin.portal;

import java.util.Optional;

/**
 * A portal opened the returns that it had held closed; all of them have been delivered.
 *
 * @param occurrence where and when, and which version of it
 * @param tender the portal's identifier of the tender
 * @param lot the portal's identifier of the lot
 * @param frame the frame the lot is bound to; empty where nothing binds it
 * @param returns how many returns there are for the lot
 */
public record ReturnsOpened(
        Occurrence occurrence, String tender, String lot, Optional<FrameReference> frame, int returns)
        implements PortalEvent {

    @Override
    public EventType type() {
        return EventType.RETURNS_OPENED;
    }

    @Override
    public Subject subject() {
        return Subject.lot(tender, lot);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.returnsOpened(this);
    }
}
