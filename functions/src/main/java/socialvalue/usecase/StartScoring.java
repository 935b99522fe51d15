package socialvalue.usecase;

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
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Starts a run that scores a lot. Every run is kept; the latest one done is current. */
public final class StartScoring {
    private final Frames frames;
    private final Runs runs;
    private final Work work;
    private final InstantSource clock;

    public StartScoring(Frames frames, Runs runs, Work work, InstantSource clock) {
        this.frames = frames;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Starts scoring a lot, or finds the run that is doing so.
     *
     * @param reason why a lot that was scored before is scored again; needed only then
     * @throws Refusal if marks are not locked, or the lot was scored before and no reason is given
     */
    public Run start(Caller caller, LotId id, Optional<String> reason) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.MARKED, LotPhase.SCORED);
        Optional<Run> running = lot.scoringRun().flatMap(runs::find).filter(run -> run.state() == Run.State.RUNNING);
        if (running.isPresent()) {
            work.request(running.get().id());
            return running.get();
        }
        if (lot.scores().isPresent() && reason.filter(text -> !text.isBlank()).isEmpty()) {
            throw Refusal.conflict("reason-missing", "the lot was scored before; say why it is scored again");
        }
        Run run = Run.started(
                UUID.randomUUID().toString(), Run.Kind.SCORING, id, caller.subject(), clock.instant(), reason);
        try {
            runs.start(run, lot, lot.scoring(run.id()));
        } catch (Conflict startedMeanwhile) {
            throw Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again");
        }
        work.request(run.id());
        return run;
    }
}
