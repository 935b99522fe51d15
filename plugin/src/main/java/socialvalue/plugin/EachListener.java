package socialvalue.plugin;

import java.util.List;
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

/** Tells each event to several, one after another; the first that fails ends it. */
class EachListener implements TenderPortalListener {
    private final List<TenderPortalListener> listeners;

    EachListener(List<TenderPortalListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    private void tell(PortalEvent event) {
        listeners.forEach(event::tell);
    }

    @Override
    public void tenderPublished(TenderPublished event) {
        tell(event);
    }

    @Override
    public void tenderAmended(TenderAmended event) {
        tell(event);
    }

    @Override
    public void returnSubmitted(ReturnSubmitted event) {
        tell(event);
    }

    @Override
    public void returnWithdrawn(ReturnWithdrawn event) {
        tell(event);
    }

    @Override
    public void returnsOpened(ReturnsOpened event) {
        tell(event);
    }

    @Override
    public void awardDecided(AwardDecided event) {
        tell(event);
    }

    @Override
    public void contractSigned(ContractSigned event) {
        tell(event);
    }

    @Override
    public void performanceReported(PerformanceReported event) {
        tell(event);
    }
}
