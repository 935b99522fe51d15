package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.service.HeldReturn;
import socialvalue.plugin.service.HeldReturnSource;

/** Fetches bids, which the platform shows to everybody once it has opened them. */
public final class ProzorroReturns implements HeldReturnSource {
    private final Portal portal;
    private final ProzorroPortal platform;

    public ProzorroReturns(Portal portal, ProzorroPortal platform) {
        this.portal = portal;
        this.platform = platform;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Empty also where the bid was withdrawn or lost its validity, and where it is not for that lot.
     *
     * @throws IllegalArgumentException if the return is another portal's
     */
    @Override
    public Optional<Opened> fetch(HeldReturn held) throws IOException, InterruptedException {
        if (!held.portal().equals(portal)) {
            throw new IllegalArgumentException("a return of another portal or tenant");
        }
        Optional<JsonNode> found = platform.tender(held.tender());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PortalTender tender = ProzorroMapper.tender(found.get())
                .map(ProzorroTender::tender)
                .filter(each -> each.id().equals(held.tender()))
                .orElseThrow(() -> new IOException("another thing under /tenders/" + held.tender()));
        return platform.bid(held.tender(), held.submitted())
                .flatMap(bid -> ProzorroMapper.submitted(tender, bid))
                .filter(each -> each.id().equals(held.submitted()))
                .filter(each -> each.lots().contains(held.lot()))
                .filter(each -> ProzorroMapper.wasSubmitted(each) && !ProzorroMapper.isWithdrawn(each))
                .map(each -> new Opened(tender, each));
    }
}
