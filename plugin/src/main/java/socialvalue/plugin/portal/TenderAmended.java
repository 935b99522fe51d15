package socialvalue.plugin.portal;

import java.util.List;
import java.util.Optional;

/**
 * A published tender was changed: its dates, its lots or what it asks for.
 *
 * @param occurrence where and when, and which version of it
 * @param tender the portal's identifier of the tender
 * @param reference the reference people know it by, such as {@code DN717460}; empty where there is none
 * @param lots all of its lots
 */
public record TenderAmended(Occurrence occurrence, String tender, Optional<String> reference, List<LotNotice> lots)
        implements PortalEvent {
    public TenderAmended {
        lots = List.copyOf(lots);
    }

    @Override
    public EventType type() {
        return EventType.TENDER_AMENDED;
    }

    @Override
    public Subject subject() {
        return Subject.tender(tender);
    }

    @Override
    public void tell(TenderPortalListener listener) {
        listener.tenderAmended(this);
    }
}
