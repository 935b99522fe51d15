package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.TenderPortalListener;

/** Reads a contract and tells when it was signed. */
final class ContractReader implements Reader {
    private final ProzorroPortal platform;
    private final TenderPortalListener listener;
    private final Set<String> buyers;
    private final Events events;

    /** @param buyers the authorities whose contracts are followed; empty for all */
    ContractReader(Portal portal, ProzorroPortal platform, TenderPortalListener listener, Set<String> buyers) {
        this.platform = platform;
        this.listener = listener;
        this.buyers = buyers;
        this.events = new Events(portal);
    }

    @Override
    public boolean concerns(FeedPage.Item item) {
        return true;
    }

    @Override
    public boolean read(String id) throws PortalFailure, InterruptedException {
        Optional<JsonNode> found = platform.contract(id);
        if (found.isEmpty()) {
            return false;
        }
        Optional<String> buyer = ProzorroMapper.buyer(found.get().path("buyer"));
        if (buyers.isEmpty() || buyer.filter(buyers::contains).isPresent()) {
            ProzorroMapper.signed(found.get(), Optional.empty())
                    .filter(contract -> contract.id().equals(id))
                    .ifPresent(contract -> listener.contractSigned(events.signed(contract)));
        }
        return true;
    }
}
