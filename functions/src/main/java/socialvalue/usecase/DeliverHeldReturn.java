package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.Finding;
import socialvalue.finding.Findings;
import socialvalue.port.Conflict;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Pseudonyms;
import socialvalue.port.ReturnDocument;
import socialvalue.port.ReturnReading;
import socialvalue.port.Seal;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Takes over a return that the portal held closed until the deadline. */
public final class DeliverHeldReturn {
    private final Frames frames;
    private final SealedReturns returns;
    private final Seal seal;
    private final Pseudonyms pseudonyms;
    private final ReceivedReturn receivedReturn;
    private final InstantSource clock;

    public DeliverHeldReturn(
            Frames frames,
            SealedReturns returns,
            Seal seal,
            Pseudonyms pseudonyms,
            ReturnReading reading,
            InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.seal = seal;
        this.pseudonyms = pseudonyms;
        this.receivedReturn = new ReceivedReturn(frames, reading);
        this.clock = clock;
    }

    /**
     * Takes over a return after the deadline and before opening; the same again changes nothing.
     *
     * @param supplier the supplier's identifier in the portal
     * @param heldSince when the portal received it, by its own clock
     * @return the findings of its check; they do not keep it out
     * @throws Refusal if the lot's returns are not held by a portal, it is too early or too late, the portal received
     *     it after the deadline, or it cannot be read
     */
    public List<Finding> deliver(Caller caller, LotId id, String supplier, Instant heldSince, ReturnDocument document) {
        caller.require(Role.PORTAL);
        Lot lot = Lots.inPhase(frames, id, LotPhase.PUBLISHED);
        if (lot.custody() != Custody.HELD_BY_PORTAL) {
            throw Refusal.conflict("sealed-here", "suppliers submit to this lot themselves");
        }
        if (!clock.instant().isAfter(lot.deadline())) {
            throw Refusal.conflict(
                    "before-the-deadline", "a portal keeps returns closed until the deadline has passed");
        }
        if (lot.openingRun().isPresent()) {
            throw alreadyOpening();
        }
        if (heldSince.isAfter(lot.deadline())) {
            throw Refusal.conflict("after-the-deadline", "the portal received this return after the deadline");
        }
        FrameVersion frame = Lots.currentFrame(frames, lot);
        Findings findings = new Findings();
        receivedReturn.check(document, frame, supplier, findings);
        if (findings.refuse()) {
            throw Refusal.unprocessable("cannot-be-received", "the return cannot be received", findings.inOrder());
        }
        keep(caller, lot, frame, supplier, heldSince, document);
        return findings.inOrder();
    }

    private void keep(
            Caller caller, Lot lot, FrameVersion frame, String supplier, Instant heldSince, ReturnDocument document) {
        String pseudonym = pseudonyms.of(lot.id(), supplier);
        String digest = pseudonyms.digest(lot.id(), document);
        if (deliveredBefore(lot, pseudonym, digest)) {
            return;
        }
        try {
            boolean kept = returns.deliver(
                    lot.id(),
                    new SealedReturn(
                            pseudonym,
                            1,
                            heldSince,
                            digest,
                            frame.digest(),
                            seal.close(lot.key(), new Seal.Submitted(supplier, 1, heldSince, document)),
                            List.of()),
                    Act.of(caller, Role.PORTAL, clock.instant(), Event.RETURN_DELIVERED));
            if (!kept) {
                throw alreadyOpening();
            }
        } catch (Seal.TooLargeToSeal tooLarge) {
            throw Refusal.tooLarge(tooLarge.getMessage());
        } catch (Conflict deliveredMeanwhile) {
            if (!deliveredBefore(lot, pseudonym, digest)) {
                throw deliveredMeanwhile;
            }
        }
    }

    private boolean deliveredBefore(Lot lot, String pseudonym, String digest) {
        Optional<SealedReturn> kept = returns.find(lot.id(), pseudonym);
        if (kept.isPresent() && !kept.get().digest().equals(digest)) {
            throw Refusal.conflict("delivered-before", "another return of this supplier was delivered before");
        }
        return kept.isPresent();
    }

    private static Refusal alreadyOpening() {
        return Refusal.conflict("already-opening", "the lot is being opened");
    }
}
