package socialvalue.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.frame.EvaluationFrame;

/**
 * A losing return without which somebody else would be first, because it sets a best figure that others are scored
 * against.
 *
 * @param without the losing supplier's identifier
 * @param first who would then be first, in order of their identifiers
 */
public record Sensitivity(String without, List<String> first) {
    public Sensitivity {
        first = List.copyOf(first);
    }

    /** Every such return of a lot whose ranking is complete; none where it is not. */
    public static List<Sensitivity> of(
            EvaluationFrame frame, Collection<ScoringRow> rows, Field field, Ranking ranking) {
        Set<String> winners = ranking.first();
        if (winners.isEmpty()) {
            return List.of();
        }
        Scorer scorer = new Scorer(frame);
        List<Sensitivity> found = new ArrayList<>();
        for (String loser : field.decisive()) {
            if (winners.contains(loser)) {
                continue;
            }
            Field rest = field.without(loser);
            List<ScoreSheet> sheets = rows.stream()
                    .filter(row -> !row.checked().supplier().id().equals(loser))
                    .map(row -> scorer.sheet(row, rest))
                    .toList();
            Set<String> others = Ranking.of(frame, sheets).first();
            if (!others.equals(winners)) {
                found.add(new Sensitivity(loser, List.copyOf(new TreeSet<>(others))));
            }
        }
        return found;
    }
}
