package socialvalue.plugin.portal;

/**
 * What a portal tells of its tenders: the list of hooked events. A portal's JVM calls it, having found it by
 * {@link java.util.ServiceLoader}; the adapters of portals that are followed from outside call it too.
 *
 * <p>A method returns once the event is kept durably or has been seen to be kept already; it is sent on later. Every
 * method does nothing unless it is overridden. Implementations are safe for use by several threads.
 */
public interface TenderPortalListener {
    /** A tender was published. */
    default void tenderPublished(TenderPublished event) {}

    /** A published tender was changed. */
    default void tenderAmended(TenderAmended event) {}

    /** A supplier submitted or replaced a return. */
    default void returnSubmitted(ReturnSubmitted event) {}

    /** A supplier withdrew its return. */
    default void returnWithdrawn(ReturnWithdrawn event) {}

    /** A portal opened the returns it had held closed, and all of them have been delivered. */
    default void returnsOpened(ReturnsOpened event) {}

    /** The authority decided about a return. */
    default void awardDecided(AwardDecided event) {}

    /** A contract was signed. */
    default void contractSigned(ContractSigned event) {}

    /** Somebody reported how a contract is performed. */
    default void performanceReported(PerformanceReported event) {}
}
