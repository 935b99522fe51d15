package socialvalue.port;

import socialvalue.procurement.PortalEvent;

/** Reads events of portals. */
@FunctionalInterface
public interface PortalEventReading {
    /**
     * The event in a document; what it tells may not be understood.
     *
     * @throws IllegalArgumentException if it is no event at all, which whoever took it over has made sure of
     */
    PortalEvent read(byte[] document);
}
