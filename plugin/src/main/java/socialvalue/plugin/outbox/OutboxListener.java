package socialvalue.plugin.outbox;

import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.PerformanceReported;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.PortalEventJson;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnWithdrawn;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPortalListener;
import socialvalue.plugin.portal.TenderPublished;

/** Puts every event of a portal into an outbox, in its published form. */
public final class OutboxListener implements TenderPortalListener {
    private final Outbox outbox;

    public OutboxListener(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The message that carries an event. */
    public static Message message(PortalEvent event) {
        return new Message(
                event.occurrence().portal().source().toString(),
                event.id(),
                Message.Kind.EVENT,
                event.subject().path(),
                PortalEventJson.write(event));
    }

    private void put(PortalEvent event) {
        outbox.put(message(event));
    }

    @Override
    public void tenderPublished(TenderPublished event) {
        put(event);
    }

    @Override
    public void tenderAmended(TenderAmended event) {
        put(event);
    }

    @Override
    public void returnSubmitted(ReturnSubmitted event) {
        put(event);
    }

    @Override
    public void returnWithdrawn(ReturnWithdrawn event) {
        put(event);
    }

    @Override
    public void returnsOpened(ReturnsOpened event) {
        put(event);
    }

    @Override
    public void awardDecided(AwardDecided event) {
        put(event);
    }

    @Override
    public void contractSigned(ContractSigned event) {
        put(event);
    }

    @Override
    public void performanceReported(PerformanceReported event) {
        put(event);
    }
}
