package socialvalue.plugin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import socialvalue.plugin.portal.AwardDecided;
import socialvalue.plugin.portal.ContractSigned;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.LotNotice;
import socialvalue.plugin.portal.Occurrence;
import socialvalue.plugin.portal.PerformanceReported;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.portal.PortalEvent;
import socialvalue.plugin.portal.ReturnSubmitted;
import socialvalue.plugin.portal.ReturnWithdrawn;
import socialvalue.plugin.portal.ReturnsOpened;
import socialvalue.plugin.portal.TenderAmended;
import socialvalue.plugin.portal.TenderPublished;

/** The events of one invented tender: one of each kind, as they happen. */
final class EachKind {
    static final FrameReference FRAME = new FrameReference("EX-2027-001", "1");
    static final String LOT_SUBJECT = "tender/a1/lot/b7";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-01-10T09:00:00Z");

    private EachKind() {}

    /** All eight. */
    static List<PortalEvent> of(Portal portal) {
        return of(portal, "a1", Optional.empty());
    }

    /** Those before the returns are opened. */
    static List<PortalEvent> beforeOpening(Portal portal, String digest) {
        return of(portal, "a1", Optional.of(digest)).subList(0, 4);
    }

    static List<PortalEvent> of(Portal portal, String tender, Optional<String> digest) {
        List<LotNotice> lots = List.of(new LotNotice("b7", Optional.of(AT.plusDays(5)), Optional.of(FRAME)));
        return List.of(
                new TenderPublished(at(portal, 1), tender, Optional.of("EXAMPLE-717"), lots),
                new TenderAmended(at(portal, 2), tender, Optional.of("EXAMPLE-717"), lots),
                new ReturnSubmitted(at(portal, 3), tender, "b7", "r1", digest),
                new ReturnWithdrawn(at(portal, 4), tender, "b7", "r1"),
                new ReturnsOpened(at(portal, 5), tender, "b7", Optional.of(FRAME), 0),
                new AwardDecided(
                        at(portal, 6),
                        tender,
                        Optional.of("b7"),
                        "w1",
                        Optional.empty(),
                        AwardDecided.Outcome.CANCELLED),
                new ContractSigned(
                        at(portal, 7),
                        "c1",
                        Optional.of(tender),
                        Optional.of("w1"),
                        Optional.empty(),
                        Optional.empty()),
                new PerformanceReported(at(portal, 8), "c1", "p1"));
    }

    private static Occurrence at(Portal portal, int day) {
        return new Occurrence(portal, "v" + day, day, AT.plusDays(day));
    }
}
