package socialvalue.usecase;

import java.time.InstantSource;
import socialvalue.port.Deliveries;
import socialvalue.port.PortalEvents;
import socialvalue.procurement.PortalId;

/** Takes over an event of a portal, whose signature has been verified: it is handled later. */
public final class ReceivePortalEvent {
    private final Deliveries deliveries;
    private final PortalEvents events;
    private final InstantSource clock;

    public ReceivePortalEvent(Deliveries deliveries, PortalEvents events, InstantSource clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an event over; once this returns it is not lost. An attempt that fails is forgotten, or lapses by itself if
     * there is no chance to: the sender's next attempt is another one, with a time of its own.
     *
     * @param message the sender's identifier of the message
     * @param attempt the time of the attempt, as the sender wrote and signed it
     * @param event exactly as sent
     * @throws Refusal if the same attempt was seen before, or nothing can be taken over now
     */
    public void receive(PortalId portal, String message, String attempt, byte[] event) {
        if (!deliveries.first(portal, message, attempt, clock.instant())) {
            throw Refusal.conflict("replayed", "this attempt was received before; another has a time of its own");
        }
        try {
            events.accept(event);
        } catch (PortalEvents.Unavailable e) {
            Refusal refusal =
                    Refusal.unavailable("cannot-be-queued", "the event cannot be taken over now; send it again later");
            forget(portal, message, attempt, refusal);
            throw refusal;
        }
    }

    private void forget(PortalId portal, String message, String attempt, Refusal why) {
        try {
            deliveries.forget(portal, message, attempt);
        } catch (RuntimeException e) {
            // It lapses by itself; that nothing was taken over matters more
            why.addSuppressed(e);
        }
    }
}
