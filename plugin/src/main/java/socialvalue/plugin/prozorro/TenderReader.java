package socialvalue.plugin.prozorro;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.plugin.outbox.Checkpoints;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.LotNotice;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.service.HeldReturn;

/** Reads a tender with its bids, decisions and contracts, and tells what has become of it. */
final class TenderReader implements Reader {
    private final Portal portal;
    private final ProzorroPortal platform;
    private final Receivers receivers;
    private final Checkpoints checkpoints;
    private final String name;
    private final Set<String> buyers;
    private final Progress progress;
    private final Events events;

    /**
     * @param name of the checkpoints of tenders, before their identifiers
     * @param buyers the authorities whose tenders are followed; empty for all
     */
    TenderReader(
            Portal portal,
            ProzorroPortal platform,
            Receivers receivers,
            Checkpoints checkpoints,
            String name,
            Set<String> buyers,
            Progress progress) {
        this.portal = portal;
        this.platform = platform;
        this.receivers = receivers;
        this.checkpoints = checkpoints;
        this.name = name;
        this.buyers = buyers;
        this.progress = progress;
        this.events = new Events(portal);
    }

    @Override
    public boolean concerns(FeedPage.Item item) {
        return item.buyer().isEmpty() || concerns(item.buyer());
    }

    private boolean concerns(Optional<String> buyer) {
        return buyers.isEmpty() || buyer.filter(buyers::contains).isPresent();
    }

    @Override
    public boolean read(String id) throws PortalFailure, InterruptedException {
        Optional<JsonNode> found = platform.tender(id);
        if (found.isEmpty()) {
            return false;
        }
        ProzorroTender read = ProzorroMapper.tender(found.get())
                .filter(each -> each.tender().id().equals(id))
                .orElseThrow(() -> new PortalFailure(
                        PortalFailure.Kind.TEMPORARY, "another thing under /tenders/" + id, Optional.empty()));
        if (read.published() && concerns(read.buyer()) && notice(read)) {
            if (read.opened()) {
                opened(read);
            }
            for (ProzorroTender.Decision decision : read.decisions()) {
                Optional<OffsetDateTime> at = decision.at().or(() -> at(read));
                if (at.isPresent()) {
                    receivers.listener().awardDecided(events.decided(read.tender(), decision, at.get()));
                }
            }
            read.contracts().forEach(each -> receivers.listener().contractSigned(events.signed(each)));
        }
        return true;
    }

    /**
     * Tells a tender as published, and as amended where it was seen otherwise before. A version that was seen and could
     * not be told is told with what the tender says now.
     *
     * @return false where what was read is older than what was seen before, or has no date at all
     */
    private boolean notice(ProzorroTender read) {
        PortalTender tender = read.tender();
        String place = name + tender.id();
        Told before = Told.read(checkpoints, place);
        Optional<OffsetDateTime> at = at(read);
        if (at.isEmpty() || before.isPast(tender.version())) {
            return false;
        }
        Told seen = before.seen(Canonical.version(tender), tender.version());
        if (!seen.equals(before)) {
            seen.write(checkpoints, place);
        }
        List<String> untold = seen.untold();
        if (untold.isEmpty()) {
            return true;
        }
        List<LotNotice> lots = tender.lots().stream()
                .map(lot -> new LotNotice(
                        lot.id(),
                        lot.deadline().or(tender::deadline),
                        receivers.bindings().frameOf(tender, lot.id())))
                .toList();
        for (String version : untold) {
            if (version.equals(seen.first())) {
                OffsetDateTime published = read.publishedAt().orElse(at.get());
                receivers.listener().tenderPublished(events.published(tender, version, published, lots));
            } else {
                receivers.listener().tenderAmended(events.amended(tender, version, at.get(), lots));
            }
        }
        seen.allTold().write(checkpoints, place);
        return true;
    }

    /** When the tender was last changed, or else when it was published. */
    private static Optional<OffsetDateTime> at(ProzorroTender read) {
        return read.tender().version().or(read::publishedAt);
    }

    private void opened(ProzorroTender read) throws PortalFailure, InterruptedException {
        PortalTender tender = read.tender();
        Optional<List<JsonNode>> bids = platform.bids(tender.id());
        Optional<OffsetDateTime> opened = read.openedAt().or(() -> at(read));
        if (bids.isEmpty() || opened.isEmpty()) {
            return;
        }
        List<PortalReturn> all = new ArrayList<>();
        for (JsonNode bid : bids.get()) {
            ProzorroMapper.submitted(tender, bid)
                    .filter(ProzorroMapper::wasSubmitted)
                    .ifPresent(all::add);
        }
        for (PortalReturn each : all) {
            if (each.lots().isEmpty()) {
                progress.tell(Progress.Step.LOT_NOT_SAID, Feed.TENDERS.path(), tender.id() + "/" + each.id());
            }
        }
        for (String lot : read.lotsOpened()) {
            opened(
                    tender,
                    lot,
                    all.stream().filter(each -> each.lots().contains(lot)).toList(),
                    opened.get());
        }
    }

    private void opened(PortalTender tender, String lot, List<PortalReturn> returns, OffsetDateTime opened) {
        Optional<FrameReference> frame = receivers.bindings().frameOf(tender, lot);
        int count = 0;
        for (PortalReturn each : returns) {
            if (ProzorroMapper.isWithdrawn(each)) {
                receivers.listener().returnWithdrawn(events.withdrawn(tender, lot, each, opened));
                continue;
            }
            String digest = receivers.digest().of(Canonical.contents(each));
            receivers.listener().returnSubmitted(events.submitted(tender, lot, each, opened, digest));
            frame.ifPresent(to -> receivers.held().deliver(new HeldReturn(portal, tender.id(), lot, each.id(), to)));
            count++;
        }
        receivers.listener().returnsOpened(events.opened(tender, lot, frame, opened, count));
    }
}
