package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.port.Decisions;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/**
 * A lot scored by what stands there now, with the decisions that a run was started with.
 *
 * @param rows every return, also those left out
 * @param scores what comes of them
 * @param fingerprint of both
 */
record RowsScored(List<ScoringRow> rows, LotScores scores, String fingerprint) {
    /** The standing decisions that leave returns out, as a run is to keep them: by supplier. */
    static List<Run.Without> pinned(Decided decided) {
        return decided.leavingOut().stream()
                .map(decision -> new Run.Without(
                        decision.about().supplier(), decision.about().id(), decision.revision()))
                .toList();
    }

    /**
     * The decisions that a run was started with, whatever has been decided since.
     *
     * @throws IllegalStateException if one of them is not kept any more
     */
    static Decided pinnedBy(Run run, Decisions decisions) {
        if (run.without().isEmpty()) {
            return Decided.NOTHING;
        }
        List<Decision> pinned = decisions.of(run.lot()).revisions().values().stream()
                .flatMap(List::stream)
                .filter(decision -> run.without()
                        .contains(new Run.Without(
                                decision.about().supplier(), decision.about().id(), decision.revision())))
                .toList();
        if (pinned.size() != run.without().size()) {
            throw new IllegalStateException("run " + run.id() + " was started with decisions that are not kept");
        }
        return Decided.of(pinned);
    }

    /**
     * Reads what scoring needs of every return once, and scores all of them.
     *
     * @return empty where a price is missing that a return which is not left out is scored on
     */
    static Optional<RowsScored> of(Lot lot, EvaluationFrame frame, OpenedReturns returns, Decided decided) {
        List<ScoringRow> rows = rows(lot, returns);
        Scorer scorer = new Scorer(frame);
        boolean pricesMissing = LotScores.standing(rows, LeftOut.of(scorer, rows, decided)).stream()
                .anyMatch(row -> !scorer.missingPrices(row).isEmpty());
        if (pricesMissing) {
            return Optional.empty();
        }
        LotScores scores = LotScores.of(frame, rows, decided);
        return Optional.of(new RowsScored(rows, scores, Fingerprint.of(rows, scores)));
    }

    /** What scoring needs of every return, held to the frame the lot is scored by. */
    static List<ScoringRow> rows(Lot lot, OpenedReturns returns) {
        return returns.scoringRows(lot.id()).stream()
                .map(row -> row.scoredBy(lot.frameDigest()))
                .toList();
    }
}
