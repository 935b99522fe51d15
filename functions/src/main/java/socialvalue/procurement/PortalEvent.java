package socialvalue.procurement;

import java.time.Instant;

/**
 * Something a portal told: identifiers, times and keyed digests only. Portal and identifier name it for ever.
 *
 * @param portal who tells it
 * @param id the same for the same event, however often it is told
 * @param type as the portal spells it, such as {@code socialvalue.return.submitted.v1}
 * @param sequence 19 digits: of two events about the same thing the later has the higher number
 * @param time when it happened by the portal's clock
 * @param news what it tells
 */
public record PortalEvent(PortalId portal, String id, String type, String sequence, Instant time, PortalNews news) {
    private static final int SEQUENCE_DIGITS = 19;

    public PortalEvent {
        if (sequence.length() != SEQUENCE_DIGITS) {
            throw new IllegalArgumentException("a sequence has " + SEQUENCE_DIGITS + " digits");
        }
    }

    /**
     * Its place among the events about the same thing, in the order of texts. Two of the same sequence are in the order
     * of their identifiers, so that the last is the last in whatever order they arrive.
     */
    public String place() {
        return sequence + " " + id;
    }
}
