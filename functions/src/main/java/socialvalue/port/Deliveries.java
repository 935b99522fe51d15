package socialvalue.port;

import java.time.Instant;
import socialvalue.procurement.PortalId;

/** Remembers deliveries for longer than one could be repeated, so that nobody who has listened in can repeat one. */
public interface Deliveries {
    /**
     * Remembers an attempt to deliver.
     *
     * @param message the sender's identifier of what is delivered
     * @param attempt the time of the attempt, as the sender wrote it
     * @return whether it is the first time that this attempt is seen
     */
    boolean first(PortalId portal, String message, String attempt, Instant now);

    /** Forgets an attempt of which nothing came. */
    void forget(PortalId portal, String message, String attempt);
}
