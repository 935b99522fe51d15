package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import socialvalue.audit.Event;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.Decisions;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Ranking;

/**
 * Scores a lot: reads what it needs of every return once, scores all of them, and keeps the sheets page by page. A run
 * taken up again scores again, and goes on where it was. It keeps a fingerprint before its first sheet: where the
 * second scoring does not give the same, sheets of two states would stand side by side, and the run ends as failed.
 * Returns are left out by the decisions the run was started with, whatever is decided meanwhile.
 */
final class ScoreLot implements RunSteps {
    private static final int PAGE = 100;

    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final Decisions decisions;
    private final Runs runs;
    private final InstantSource clock;

    ScoreLot(Frames frames, OpenedReturns returns, Sheets sheets, Decisions decisions, Runs runs, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.decisions = decisions;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public boolean proceed(Run started, BooleanSupplier timeLeft) {
        Lot lot = Lots.published(frames, started.lot());
        EvaluationFrame frame = Lots.frame(frames, lot);
        Optional<RowsScored> scored = RowsScored.of(lot, frame, returns, RowsScored.pinnedBy(started, decisions));
        if (scored.isEmpty()) {
            String why = "a criterion is scored on a share of tendered prices, which are missing";
            RunEnd.failed(runs, started, lot, clock.instant(), why);
            return true;
        }
        LotScores scores = scored.get().scores();
        List<Ranking.Place> places = scores.ranking().places();
        String fingerprint = scored.get().fingerprint();
        Run run = started;
        if (run.cursor().isEmpty()) {
            run = run.advanced(0, Optional.of(places.size()), 0, Optional.of(fingerprint));
            if (!runs.advance(run)) {
                return true;
            }
        } else if (!run.cursor().get().equals(fingerprint)) {
            RunEnd.failed(runs, run, lot, clock.instant(), "scores were imported meanwhile; score again");
            return true;
        }
        while (run.done() < places.size()) {
            if (!timeLeft.getAsBoolean()) {
                return false;
            }
            int end = Math.min(run.done() + PAGE, places.size());
            sheets.keep(run.id(), places.subList(run.done(), end));
            Run next = run.advanced(end, Optional.of(places.size()), 0, run.cursor());
            if (!runs.advance(next)) {
                return true;
            }
            run = next;
        }
        sheets.keepApart(run.id(), scores.excluded());
        sheets.keepOutcome(run.id(), scores.outcome());
        RunEnd.done(
                runs,
                run,
                lot,
                lot.scored(run.id()),
                clock.instant(),
                Event.LOT_SCORED,
                sheets.sealed(run.id(), places, scores.excluded(), scores.outcome()));
        return true;
    }
}
