package socialvalue.usecase;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import socialvalue.port.Decisions;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Pseudonyms;
import socialvalue.port.ReturnReading;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Seal;
import socialvalue.port.SealedReturns;
import socialvalue.port.Sheets;
import socialvalue.port.SupplierLetters;
import socialvalue.port.Work;

/** Does the next steps of a run, as often as it is asked to; a run that has ended is left alone. */
public final class ContinueRun {
    private final Runs runs;
    private final Frames frames;
    private final Work work;
    private final InstantSource clock;
    private final RunSteps opening;
    private final RunSteps scoring;
    private final RunSteps issuing;

    public ContinueRun(
            Runs runs,
            Frames frames,
            SealedReturns sealedReturns,
            OpenedReturns openedReturns,
            Sheets sheets,
            Decisions decisions,
            SupplierLetters letters,
            Seal seal,
            Pseudonyms pseudonyms,
            ReturnReading reading,
            Work work,
            InstantSource clock) {
        this.runs = runs;
        this.frames = frames;
        this.work = work;
        this.clock = clock;
        this.opening = new OpenLot(frames, sealedReturns, openedReturns, seal, pseudonyms, reading, runs, clock);
        this.scoring = new ScoreLot(frames, openedReturns, sheets, decisions, runs, clock);
        this.issuing = new IssueLetters(frames, openedReturns, decisions, letters, runs, clock);
    }

    /**
     * Does the next steps of a run, and asks for the rest if time runs out.
     *
     * <p>A broken seal ends the run as failed: it would be broken the next time too, and a person has to look. Any
     * other fault is thrown, so that the queue tries again.
     *
     * @param timeLeft whether there is time for another step
     */
    public void proceed(String runId, BooleanSupplier timeLeft) {
        Optional<Run> found = runs.find(runId);
        if (found.isEmpty() || found.get().state() != Run.State.RUNNING) {
            return;
        }
        Run run = found.get();
        RunSteps steps =
                switch (run.kind()) {
                    case OPENING -> opening;
                    case SCORING -> scoring;
                    case ISSUING -> issuing;
                };
        try {
            if (!steps.proceed(run, timeLeft)) {
                work.request(runId);
            }
        } catch (Seal.BrokenSeal brokenSeal) {
            fail(runId, brokenSeal.getMessage());
        }
    }

    private void fail(String runId, String reason) {
        Run latest = runs.find(runId).orElseThrow();
        Lot lot = Lots.published(frames, latest.lot());
        RunEnd.failed(runs, latest, lot, clock.instant(), reason);
    }
}
