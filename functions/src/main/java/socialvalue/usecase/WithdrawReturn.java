package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Pseudonyms;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;

/** Withdraws a supplier's own return before the deadline. */
public final class WithdrawReturn {
    private final Frames frames;
    private final SealedReturns returns;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    public WithdrawReturn(Frames frames, SealedReturns returns, Pseudonyms pseudonyms, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Withdraws the caller's own return; the same again changes nothing, even where another was made since.
     *
     * @param receivedAt when the gateway received the request
     * @param version the version to withdraw
     * @throws Refusal after the deadline, or if another version is kept
     */
    public void withdraw(Caller caller, LotId id, Instant receivedAt, int version) {
        String supplier = caller.requireSupplier();
        Lot lot = Lots.published(frames, id);
        if (receivedAt.isAfter(lot.deadline())) {
            throw Refusal.conflict("after-the-deadline", "a return cannot be withdrawn after the deadline");
        }
        String pseudonym = pseudonyms.of(id, supplier);
        Optional<SealedReturn> kept = returns.find(id, pseudonym).filter(item -> !item.withdrawn());
        if (kept.isEmpty()) {
            return;
        }
        if (kept.get().version() != version) {
            throw anotherVersion();
        }
        if (Lots.isClosed(lot, clock.instant())) {
            throw Refusal.conflict("after-the-deadline", "the return could not be withdrawn in time and is kept");
        }
        try {
            returns.withdraw(id, kept.get(), Act.ofPseudonym(pseudonym, clock.instant(), Event.RETURN_WITHDRAWN));
        } catch (Conflict replacedMeanwhile) {
            throw anotherVersion();
        }
    }

    private static Refusal anotherVersion() {
        return Refusal.preconditionFailed("another version of this return is kept");
    }
}
