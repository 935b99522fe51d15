package socialvalue.plugin.portal;

/**
 * Something that happened in a portal: identifiers, times and keyed digests only, never what a return contains or who
 * made it.
 *
 * @see TenderPortalListener
 */
public sealed interface PortalEvent
        permits TenderPublished,
                TenderAmended,
                ReturnSubmitted,
                ReturnWithdrawn,
                ReturnsOpened,
                AwardDecided,
                ContractSigned,
                PerformanceReported {
    /** Where and when, and which version of it. */
    Occurrence occurrence();

    /** What kind of event it is. */
    EventType type();

    /** What it is about. */
    Subject subject();

    /**
     * The event's identifier: the kind, the subject and the portal's version of it, so that what is read again is the
     * same event again.
     */
    default String id() {
        return type().kind() + ":" + subject() + "@" + occurrence().version();
    }

    /** Hands this event to the method that is meant for it. */
    void tell(TenderPortalListener listener);
}
