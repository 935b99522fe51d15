package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.port.Conflict;
import socialvalue.port.Decisions;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Work;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/** Starts a run that scores a lot. Every run is kept; the latest one done is current. */
public final class StartScoring {
    private static final int ATTEMPTS = 3;

    private final Frames frames;
    private final Decisions decisions;
    private final Runs runs;
    private final Work work;
    private final InstantSource clock;

    public StartScoring(Frames frames, Decisions decisions, Runs runs, Work work, InstantSource clock) {
        this.frames = frames;
        this.decisions = decisions;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Starts scoring a lot, or finds the run that is doing so. The run leaves out the returns that decisions leave out
     * at its start.
     *
     * @param reason why a lot that was scored before is scored again; needed only then
     * @throws Refusal if marks are not locked, or the lot was scored before and no reason is given
     */
    public Run start(Caller caller, LotId id, Optional<String> reason) {
        caller.require(Role.MODERATOR);
        Optional<Run> run = Optional.empty();
        for (int attempt = 1; run.isEmpty() && attempt <= ATTEMPTS; attempt++) {
            run = runningOrStarted(caller, id, reason);
        }
        return run.orElseThrow(() -> Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again"));
    }

    /** Empty where the lot changed in between: a run before has just ended, or another was just started. */
    private Optional<Run> runningOrStarted(Caller caller, LotId id, Optional<String> reason) {
        Lot lot = Lots.inPhase(frames, id, LotPhase.MARKED, LotPhase.SCORED);
        Optional<Run> running = lot.scoringRun().flatMap(runs::find).filter(run -> run.state() == Run.State.RUNNING);
        if (running.isPresent()) {
            work.request(running.get().id());
            return running;
        }
        List<Run.Without> without = RowsScored.pinned(decisions.of(id));
        if (lot.scores().isPresent() && reason.filter(text -> !text.isBlank()).isEmpty()) {
            throw Refusal.conflict(
                    "reason-missing",
                    "the lot was scored before" + differences(lot.scores().get(), without)
                            + "; say why it is scored again");
        }
        Instant now = clock.instant();
        Run run = Run.scoring(UUID.randomUUID().toString(), id, caller.subject(), now, reason, without);
        try {
            runs.start(
                    run,
                    lot,
                    lot.scoring(run.id()),
                    Act.of(caller, Role.MODERATOR, now, Event.SCORING_STARTED, run.id()));
        } catch (Conflict lotChanged) {
            return Optional.empty();
        }
        work.request(run.id());
        return Optional.of(run);
    }

    /** About whose returns that run knew other decisions than there are now. */
    private String differences(String scores, List<Run.Without> now) {
        List<Run.Without> before = runs.find(scores).map(Run::without).orElse(List.of());
        String suppliers = Stream.of(before, now)
                .flatMap(List::stream)
                .filter(each -> !before.contains(each) || !now.contains(each))
                .map(Run.Without::supplier)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return suppliers.isEmpty() ? "" : ", with other decisions about the returns of " + suppliers;
    }
}
