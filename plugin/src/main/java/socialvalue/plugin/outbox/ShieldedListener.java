package socialvalue.plugin.outbox;

import java.util.concurrent.atomic.AtomicLong;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.PerformanceReported;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnWithdrawn;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.portal.TenderPublished;

/**
 * Keeps the failures of another listener away from the portal: a failing plugin never stops a supplier's submission.
 *
 * <p>For a portal that calls the listener in its own JVM, with a {@link SpooledOutbox} behind it, so that an event is
 * lost only where neither the database nor the file could keep it; such an event is counted, told, and found again when
 * the portal tells its events again. An adapter that follows a portal from outside calls the other listener itself: it
 * stops where an event is not kept, and reads again from there.
 */
public final class ShieldedListener implements TenderPortalListener {
    private final TenderPortalListener listener;
    private final FailureLog log;
    private final AtomicLong failures = new AtomicLong();

    public ShieldedListener(TenderPortalListener listener, FailureLog log) {
        this.listener = listener;
        this.log = log;
    }

    /** How many events were not kept. */
    public long failures() {
        return failures.get();
    }

    private void shield(PortalEvent event) {
        try {
            event.tell(listener);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failures.incrementAndGet();
            tell(event, e.getClass());
        }
    }

    private void tell(PortalEvent event, Class<? extends Throwable> failure) {
        try {
            log.failed(event.id(), failure);
        } catch (RuntimeException e) {
            // A portal's own log that fails must not stop a submission either, and there is nowhere left to tell it.
            failures.incrementAndGet();
        }
    }

    @Override
    public void tenderPublished(TenderPublished event) {
        shield(event);
    }

    @Override
    public void tenderAmended(TenderAmended event) {
        shield(event);
    }

    @Override
    public void returnSubmitted(ReturnSubmitted event) {
        shield(event);
    }

    @Override
    public void returnWithdrawn(ReturnWithdrawn event) {
        shield(event);
    }

    @Override
    public void returnsOpened(ReturnsOpened event) {
        shield(event);
    }

    @Override
    public void awardDecided(AwardDecided event) {
        shield(event);
    }

    @Override
    public void contractSigned(ContractSigned event) {
        shield(event);
    }

    @Override
    public void performanceReported(PerformanceReported event) {
        shield(event);
    }
}
