package socialvalue.usecase;

import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Page;
import socialvalue.port.ParkedEvent;
import socialvalue.port.PortalEvents;
import socialvalue.port.PortalLedger;
import socialvalue.procurement.PortalId;

/** Events of a portal that are kept because they were not understood: what they are, and another try at them. */
public final class ParkedEvents {
    private final PortalLedger ledger;
    private final PortalEvents events;

    public ParkedEvents(PortalLedger ledger, PortalEvents events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** A page of them: what they are, nothing of what they say. */
    public Page<ParkedEvent> page(Caller caller, PortalId portal, Optional<String> after, int limit) {
        caller.require(Role.COMMISSIONER);
        return ledger.parked(portal, after, limit);
    }

    /**
     * Has a page of them handled again. One that is understood by now is then no longer parked; any other stays.
     *
     * @return those asked for
     * @throws Refusal if they cannot be taken over now
     */
    public Page<ParkedEvent> retry(Caller caller, PortalId portal, Optional<String> after, int limit) {
        Page<ParkedEvent> page = page(caller, portal, after, limit);
        try {
            for (ParkedEvent parked : page.items()) {
                ledger.parkedDocument(portal, parked.id()).ifPresent(events::accept);
            }
        } catch (PortalEvents.Unavailable e) {
            throw Refusal.unavailable("cannot-be-queued", "the events cannot be taken over now; ask again later");
        }
        return page;
    }
}
