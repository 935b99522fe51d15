package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Work;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Starts the run that opens a lot's returns. */
public final class StartOpening {
    private final Frames frames;
    private final Runs runs;
    private final Work work;
    private final InstantSource clock;

    public StartOpening(Frames frames, Runs runs, Work work, InstantSource clock) {
        this.frames = frames;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Starts opening a lot, or finds the run that does; one that failed is started again.
     *
     * @throws Refusal before the deadline and the longest run of a submission have passed
     */
    public Run start(Caller caller, LotId id) {
        caller.require(Role.OPENING_OFFICER);
        return start(caller, Lots.published(frames, id));
    }

    /**
     * The same at the word of the portal that held the lot's returns: it has delivered all of them.
     *
     * @throws Refusal before the deadline and the longest run of a submission have passed, or where the lot's returns
     *     are not held by a portal
     */
    public Run startHeld(Caller caller, LotId id) {
        caller.require(Role.PORTAL);
        Lot lot = Lots.published(frames, id);
        if (lot.custody() != Custody.HELD_BY_PORTAL) {
            throw Refusal.conflict("sealed-here", "suppliers submit to this lot themselves");
        }
        return start(caller, lot);
    }

    private Run start(Caller caller, Lot lot) {
        LotId id = lot.id();
        Optional<Run> before = lot.openingRun().flatMap(runs::find);
        if (before.isPresent() && before.get().state() != Run.State.FAILED) {
            return requested(before.get());
        }
        Instant now = clock.instant();
        if (!Lots.isSettled(lot, now)) {
            throw Refusal.conflict("too-early", "returns can be opened after " + Lots.settled(lot));
        }
        if (lot.phase() != LotPhase.PUBLISHED) {
            throw Refusal.conflict("already-opened", "the lot was opened before");
        }
        Run run = Run.started(
                UUID.randomUUID().toString(), Run.Kind.OPENING, id, caller.subject(), now, Optional.empty());
        try {
            runs.start(run, lot, lot.opening(run.id()));
        } catch (Conflict startedMeanwhile) {
            return Lots.published(frames, id)
                    .openingRun()
                    .flatMap(runs::find)
                    .map(this::requested)
                    .orElseThrow(() -> Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again"));
        }
        return requested(run);
    }

    private Run requested(Run run) {
        if (run.state() == Run.State.RUNNING) {
            work.request(run.id());
        }
        return run;
    }
}
