package socialvalue.usecase;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpeningTold;
import socialvalue.port.PortalEventReading;
import socialvalue.port.PortalLedger;
import socialvalue.port.Runs;
import socialvalue.port.SealedReturns;
import socialvalue.port.Work;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.procurement.PortalEvent;
import socialvalue.procurement.PortalNews.ContractSigned;
import socialvalue.procurement.PortalNews.NotUnderstood;
import socialvalue.procurement.PortalNews.ReturnsOpened;
import socialvalue.procurement.PortalNews.Understood;

/**
 * Does what an event of a portal calls for: once, however often the event comes, and to the same end whatever came
 * before it. An event that is not understood is set aside and never dropped.
 */
public final class HandlePortalEvent {
    private final PortalEventReading reading;
    private final PortalLedger ledger;
    private final Frames frames;
    private final SealedReturns returns;
    private final StartOpening opening;
    private final SignContract signing;
    private final InstantSource clock;

    public HandlePortalEvent(
            PortalEventReading reading,
            PortalLedger ledger,
            Frames frames,
            SealedReturns returns,
            Runs runs,
            Work work,
            OpeningRule rule,
            SignContract signing,
            InstantSource clock) {
        this.reading = reading;
        this.ledger = ledger;
        this.frames = frames;
        this.returns = returns;
        this.opening = new StartOpening(frames, runs, work, rule, clock);
        this.signing = signing;
        this.clock = clock;
    }

    /** What an event calls for cannot be done yet: it is to come again. */
    public static final class NotYet extends RuntimeException {
        private final OpeningTold why;

        private NotYet(OpeningTold why) {
            super("not yet", null, false, false);
            this.why = why;
        }

        /** What is still missing. */
        public OpeningTold why() {
            return why;
        }
    }

    /**
     * Handles an event.
     *
     * @param document as the portal sent it
     * @throws NotYet if it is to come again later
     * @throws IllegalArgumentException if it is no event at all
     */
    public void handle(byte[] document) {
        PortalEvent event = reading.read(document);
        if (ledger.handled(event)) {
            return;
        }
        switch (event.news()) {
            case NotUnderstood parked -> ledger.park(event, document, clock.instant());
            case ContractSigned signed
            when !ledger.superseded(event) -> {
                sign(event, signed);
                ledger.keep(event, document, Optional.empty(), clock.instant());
            }
            case ReturnsOpened opened when !ledger.superseded(event) -> open(event, opened, document);
            case Understood kept -> ledger.keep(event, document, Optional.empty(), clock.instant());
        }
    }

    /**
     * The opening comes first: done again, it finds that it was done, so that nothing is lost where this stops between
     * the two.
     */
    private void open(PortalEvent event, ReturnsOpened opened, byte[] document) {
        OpeningTold came = opened.frame().isEmpty()
                ? OpeningTold.NO_FRAME
                : open(event, opened.frame().get(), opened.returns());
        if (came.waits()) {
            ledger.await(event, document, came, clock.instant());
            throw new NotYet(came);
        }
        ledger.keep(event, document, Optional.of(came), clock.instant());
    }

    /**
     * Signs where nothing has to be guessed: the tender is bound to one lot here, whose summaries are issued, and the
     * day is all that has to be known. Otherwise what was told is kept, and the lot tells its officers.
     */
    private void sign(PortalEvent event, ContractSigned signed) {
        Set<LotId> lots = signed.tender()
                .map(tender -> ledger.lots(event.portal(), tender))
                .orElse(Set.of());
        Optional<LotId> issued = lots.stream()
                .filter(id -> lots.size() == 1)
                .filter(id -> frames.lot(id)
                        .filter(lot -> lot.phase() == LotPhase.SUMMARIES_ISSUED)
                        .isPresent())
                .findFirst();
        if (issued.isEmpty()) {
            return;
        }
        try {
            signing.signAtPortalsWord(portal(event), issued.get(), AcceptedAgreement.day(event.time()));
        } catch (Refusal needsAnOfficer) {
            // A day to come, or another that was signed meanwhile: the lot tells that the portal told of it
        }
    }

    private static Caller portal(PortalEvent event) {
        return new Caller("portal:" + event.portal().source(), Set.of(Role.PORTAL), Optional.empty());
    }

    private OpeningTold open(PortalEvent event, LotId id, int told) {
        Optional<Lot> found = frames.lot(id);
        if (found.isEmpty()) {
            return OpeningTold.NO_SUCH_LOT;
        }
        Lot lot = found.get();
        if (lot.custody() != Custody.HELD_BY_PORTAL) {
            return OpeningTold.NOT_HELD_BY_PORTAL;
        }
        if (lot.phase() != LotPhase.PUBLISHED || lot.openingRun().isPresent()) {
            return OpeningTold.OPENING;
        }
        if (!Lots.isSettled(lot, clock.instant())) {
            return OpeningTold.TOO_EARLY;
        }
        if (returns.count(id) < told) {
            return OpeningTold.RETURNS_MISSING;
        }
        return opening.startHeld(portal(event), id).run().isPresent()
                ? OpeningTold.OPENING
                : OpeningTold.OFFICER_AWAITED;
    }
}
