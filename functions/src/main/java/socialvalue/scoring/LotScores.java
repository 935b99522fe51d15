package socialvalue.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.Decided;

/**
 * A whole lot scored: the one path from rows to sheets, ranking and warnings.
 *
 * @param ranking the sheets in order
 * @param excluded the sheets of excluded returns, by supplier. They were assessed, so their suppliers are told how:
 *     each is scored against the field of the others, to which it adds nothing, and has no place among them
 * @param outcome what it comes to
 */
public record LotScores(Ranking ranking, List<ScoreSheet> excluded, LotOutcome outcome) {
    public LotScores {
        excluded = List.copyOf(excluded);
    }

    /** Scores a lot of which nothing is decided; see {@link #of(EvaluationFrame, Collection, Decided)}. */
    public static LotScores of(EvaluationFrame frame, Collection<ScoringRow> rows) {
        return of(frame, rows, Decided.NOTHING);
    }

    /**
     * Scores a lot. The order of the rows says nothing. The returns that decisions leave out change nothing of the
     * others' scores, places and warnings: these are as if they had never been made.
     *
     * @throws IllegalArgumentException if a return that is not left out has marks or a tendered price missing; see
     *     {@link Scorer#missingMarks} and {@link Scorer#missingPrices}
     */
    public static LotScores of(EvaluationFrame frame, Collection<ScoringRow> rows, Decided decided) {
        Scorer scorer = new Scorer(frame);
        List<LeftOut> leftOut = LeftOut.of(scorer, rows, decided);
        List<ScoringRow> standing = standing(rows, leftOut);
        Field field = scorer.field(standing);
        List<ScoreSheet> sheets =
                standing.stream().map(row -> scorer.sheet(row, field)).toList();
        Ranking ranking = Ranking.of(frame, sheets);
        return new LotScores(
                ranking,
                excluded(scorer, rows, leftOut, field),
                new LotOutcome(
                        standing.size(),
                        ranking.complete(),
                        Sensitivity.of(frame, scorer, standing, field, ranking),
                        leftOut));
    }

    /** The rows that are ranked. */
    public static List<ScoringRow> standing(Collection<ScoringRow> rows, List<LeftOut> leftOut) {
        Set<String> without = leftOut.stream().map(LeftOut::supplier).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !without.contains(row.checked().supplier().id()))
                .toList();
    }

    private static List<ScoreSheet> excluded(
            Scorer scorer, Collection<ScoringRow> rows, List<LeftOut> leftOut, Field field) {
        return leftOut.stream()
                .filter(each -> !each.isDisregarded())
                .flatMap(each -> rows.stream()
                        .filter(row -> row.checked().supplier().id().equals(each.supplier())))
                .map(row -> scorer.sheet(row, field))
                .toList();
    }
}
