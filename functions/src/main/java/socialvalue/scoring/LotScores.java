package socialvalue.scoring;

import java.util.Collection;
import java.util.List;
import socialvalue.frame.EvaluationFrame;

/**
 * A whole lot scored: the one path from rows to sheets, ranking and warnings.
 *
 * @param ranking the sheets in order
 * @param outcome what it comes to
 */
public record LotScores(Ranking ranking, LotOutcome outcome) {
    /**
     * Scores a lot. The order of the rows says nothing.
     *
     * @throws IllegalArgumentException if a return has marks or a tendered price missing; see
     *     {@link Scorer#missingMarks} and {@link Scorer#missingPrices}
     */
    public static LotScores of(EvaluationFrame frame, Collection<ScoringRow> rows) {
        Scorer scorer = new Scorer(frame);
        Field field = scorer.field(rows);
        List<ScoreSheet> sheets =
                rows.stream().map(row -> scorer.sheet(row, field)).toList();
        Ranking ranking = Ranking.of(frame, sheets);
        return new LotScores(
                ranking,
                new LotOutcome(rows.size(), ranking.complete(), Sensitivity.of(frame, scorer, rows, field, ranking)));
    }
}
