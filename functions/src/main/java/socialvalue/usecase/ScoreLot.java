package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import socialvalue.audit.Event;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/**
 * Scores a lot: reads what it needs of every return once, scores all of them, and keeps the sheets page by page. A run
 * taken up again scores again, and goes on where it was. It keeps a fingerprint before its first sheet: where the
 * second scoring does not give the same, sheets of two states would stand side by side, and the run ends as failed.
 */
final class ScoreLot implements RunSteps {
    private static final int PAGE = 100;

    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final Runs runs;
    private final InstantSource clock;

    ScoreLot(Frames frames, OpenedReturns returns, Sheets sheets, Runs runs, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public boolean proceed(Run started, BooleanSupplier timeLeft) {
        Lot lot = Lots.published(frames, started.lot());
        EvaluationFrame frame = Lots.frame(frames, lot);
        List<ScoringRow> rows = returns.scoringRows(lot.id()).stream()
                .map(row -> row.scoredBy(lot.frameDigest()))
                .toList();
        Scorer scorer = new Scorer(frame);
        if (rows.stream().anyMatch(row -> !scorer.missingPrices(row).isEmpty())) {
            String why = "a criterion is scored on a share of tendered prices, which are missing";
            RunEnd.failed(runs, started, lot, clock.instant(), why);
            return true;
        }
        LotScores scores = LotScores.of(frame, rows);
        List<Ranking.Place> places = scores.ranking().places();
        String fingerprint = Fingerprint.of(rows, places);
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
        sheets.keepOutcome(run.id(), scores.outcome());
        RunEnd.done(
                runs,
                run,
                lot,
                lot.scored(run.id()),
                clock.instant(),
                Event.LOT_SCORED,
                sheets.sealed(run.id(), places, scores.outcome()));
        return true;
    }
}
