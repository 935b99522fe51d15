package socialvalue.usecase;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import socialvalue.marking.ImportedScore;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.ScoreSheet;

/**
 * What was recorded as the reasons of the scores on a run's sheets. What is imported after a run, with other points or
 * with another explanation of the same, says nothing of its sheets: it counts once the lot is scored again.
 *
 * @param scoredAt when the run had finished
 */
record SheetReasons(OpenedReturns returns, LotId lot, Instant scoredAt) {
    /** The reasons of a lot's current sheets. */
    static SheetReasons ofCurrent(OpenedReturns returns, Runs runs, Lot lot) {
        Instant scoredAt =
                lot.scores().flatMap(runs::find).flatMap(Run::finishedAt).orElseThrow();
        return new SheetReasons(returns, lot.id(), scoredAt);
    }

    /** By criterion, why a mark was agreed or what was recorded elsewhere with the score on the sheet. */
    Map<String, String> of(ScoreSheet sheet) {
        Map<String, String> reasons = new HashMap<>();
        // Marks are locked before a lot is scored
        returns.agreed(lot, sheet.supplier())
                .forEach(agreed -> reasons.put(
                        agreed.mark().criterion(), agreed.mark().rationale().text()));
        imported(sheet).values().forEach(score -> score.explanation()
                .ifPresent(text -> reasons.put(score.criterion(), text)));
        return reasons;
    }

    /** The revisions that the run used: of those with the sheet's points, the last one that it can have read. */
    private Map<String, ImportedScore> imported(ScoreSheet sheet) {
        Map<String, Ratio> points = new HashMap<>();
        sheet.scores().stream()
                .filter(CriterionScore.Scored.class::isInstance)
                .forEach(score -> points.put(score.criterion(), score.points()));
        Map<String, ImportedScore> used = new HashMap<>();
        for (ImportedScore revision : returns.importedRevisions(lot, sheet.supplier())) {
            if (!Ratio.of(revision.points()).equals(points.get(revision.criterion()))) {
                continue;
            }
            if (revision.recordedAt().filter(scoredAt::isBefore).isEmpty()) {
                used.put(revision.criterion(), revision);
            } else {
                // Where it is the first with those points the run did use it, and two machines' clocks differ
                used.putIfAbsent(revision.criterion(), revision);
            }
        }
        return used;
    }
}
