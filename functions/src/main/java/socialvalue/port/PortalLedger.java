package socialvalue.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.procurement.LotId;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalId;

/**
 * What portals told, and which of their events have been dealt with. Everything is kept by portal, and nothing of it
 * ever expires.
 *
 * <p>Of each thing what was told last counts, by the portal's own sequence: whatever the order in which events come,
 * what is kept in the end is the same.
 */
public interface PortalLedger {
    /** Whether an event has been dealt with for good; one that is parked has not. */
    boolean handled(PortalEvent event);

    /** Whether something told later about the same thing is kept already. */
    boolean superseded(PortalEvent event);

    /**
     * Keeps what an event tells, unless something later is kept, and in the same transaction that it has been dealt
     * with; again, it changes nothing. It is no longer parked.
     *
     * @param event one that is understood
     * @param document as it was sent
     * @param came what came of it, for one that tells of an opening
     */
    void keep(PortalEvent event, byte[] document, Optional<OpeningTold> came, Instant at);

    /** Keeps what an event tells, unless something later is kept; it has not been dealt with, and comes again. */
    void await(PortalEvent event, byte[] document, OpeningTold why, Instant at);

    /**
     * Sets an event aside that is not understood; again, it changes nothing.
     *
     * @param document as it was sent
     */
    void park(PortalEvent event, byte[] document, Instant at);

    /**
     * A page of a portal's parked events, in no meaningful order.
     *
     * @param after where the page before ended; empty for the first
     */
    Page<ParkedEvent> parked(PortalId portal, Optional<String> after, int limit);

    /** A parked event as it was sent; empty where it is no longer parked. */
    Optional<byte[]> parkedDocument(PortalId portal, String event);

    /**
     * The lots here that a portal's tender is bound to by what the portal told last; none where it told of no tender.
     */
    Set<LotId> lots(PortalId portal, String tender);

    /** What portals say of a lot published here, by portal and by its identifiers. */
    List<PortalStatement> about(LotId lot);
}
