package socialvalue.plugin.portal;

/**
 * Somebody reported how a contract is performed.
 *
 * @param occurrence where and when, and which version of it
 * @param contract the portal's identifier of the contract
 * @param report the portal's identifier of the report
 */
public record PerformanceReported(Occurrence occurrence, String contract, String report) implements PortalEvent {

    @Override
    public EventType type() {
        return EventType.PERFORMANCE_REPORTED;
    }

    @Override
    public Subject subject() {
        return Subject.report(contract, report);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.performanceReported(this);
    }
}
