package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.FrameVersion;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/**
 * A lot whose current scores are those of what stands there now: they are computed again and held against the
 * fingerprint that the scoring run kept.
 *
 * @param frame the frame it was scored by
 * @param scores the same as that run's
 */
record ScoredLot(FrameVersion frame, LotScores scores) {
    /** Why a lot's scores cannot be told to suppliers as they are; empty where they can. */
    static Optional<String> outdated(Lot lot, Runs runs) {
        boolean running = lot.scoringRun()
                .flatMap(runs::find)
                .filter(run -> run.state() == Run.State.RUNNING)
                .isPresent();
        return running ? Optional.of("the lot is being scored again") : Optional.empty();
    }

    /**
     * The lot's scores.
     *
     * @return empty where something was imported since the lot was scored
     */
    static Optional<ScoredLot> of(Lot lot, FrameVersion frame, OpenedReturns returns, Runs runs) {
        EvaluationFrame scoredBy = frame.frame();
        List<ScoringRow> rows = returns.scoringRows(lot.id()).stream()
                .map(row -> row.scoredBy(lot.frameDigest()))
                .toList();
        Scorer scorer = new Scorer(scoredBy);
        if (rows.stream().anyMatch(row -> !scorer.missingPrices(row).isEmpty())) {
            return Optional.empty();
        }
        Optional<String> kept = lot.scores().flatMap(runs::find).flatMap(Run::cursor);
        LotScores scores = LotScores.of(scoredBy, rows);
        return kept.filter(Fingerprint.of(rows, scores.ranking().places())::equals)
                .map(same -> new ScoredLot(frame, scores));
    }
}
