package socialvalue.plugin.portal;

import java.util.List;
import java.util.Optional;

/**
 * A tender was published.
 *
 * @param occurrence where and when, and which version of it
 * @param tender the portal's identifier of the tender
 * @param reference the reference people know it by, such as {@code DN717460}; empty where there is none
 * @param lots all of its lots
 */
public record TenderPublished(Occurrence occurrence, String tender, Optional<String> reference, List<LotNotice> lots)
        implements PortalEvent {
    public TenderPublished {
        lots = List.copyOf(lots);
    }

    @Override
    public EventType type() {
        return EventType.TENDER_PUBLISHED;
    }

    @Override
    public Subject subject() {
        return Subject.tender(tender);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.tenderPublished(this);
    }
}
