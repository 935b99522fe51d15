package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

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

    /** What a decision about it is about. */
    public Flagged flagged() {
        return new Flagged(FlagKind.WINS_CHANGE_WITHOUT_A_LOSER, without, "");
    }

    /**
     * It in plain English, without a full stop.
     *
     * @param names by supplier, as they are printed; a supplier may be left out
     */
    public String inWords(Map<String, String> names) {
        return "Without the return of " + names.getOrDefault(without, without)
                + ", which is not first, first would be "
                + first.stream()
                        .map(supplier -> names.getOrDefault(supplier, supplier))
                        .collect(Collectors.joining(" and "))
                + ": it sets a best figure that others are scored against";
    }

    /**
     * Every such return of a lot whose ranking is complete; none where it is not.
     *
     * <p>Without a return, the points of others change only under the criteria where it alone sets the best figure, and
     * by no more than those criteria give. So each time only those near enough to the top are scored again.
     */
    static List<Sensitivity> of(
            EvaluationFrame frame, Scorer scorer, Collection<ScoringRow> rows, Field field, Ranking ranking) {
        Set<String> winners = ranking.first();
        List<String> losers = field.decisive().stream()
                .filter(supplier -> !winners.contains(supplier))
                .toList();
        if (winners.isEmpty() || losers.isEmpty()) {
            return List.of();
        }
        Map<String, ScoringRow> bySupplier = rows.stream()
                .collect(Collectors.toMap(row -> row.checked().supplier().id(), Function.identity()));
        List<Sensitivity> found = new ArrayList<>();
        for (String loser : losers) {
            Set<String> others = firstWithout(loser, frame, scorer, bySupplier, field, ranking);
            if (!others.equals(winners)) {
                found.add(new Sensitivity(loser, List.copyOf(new TreeSet<>(others))));
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> firstWithout(
            String loser,
            EvaluationFrame frame,
            Scorer scorer,
            Map<String, ScoringRow> rows,
            Field field,
            Ranking ranking) {
        Field rest = field.without(loser);
        Ratio mostGained = atStake(frame, field, loser).plus(mostGainedByRounding(frame));
        Ratio most = null;
        List<ScoreSheet> contenders = new ArrayList<>();
        for (Ranking.Place place : ranking.places()) {
            Ratio before = place.sheet().total().orElseThrow().result();
            if (most != null && before.plus(mostGained).compareTo(most) < 0) {
                break;
            }
            if (!place.sheet().supplier().equals(loser)) {
                ScoreSheet sheet = scorer.sheet(rows.get(place.sheet().supplier()), rest);
                Ratio now = sheet.total().orElseThrow().result();
                most = most == null ? now : most.max(now);
                contenders.add(sheet);
            }
        }
        return Ranking.of(frame, contenders).first();
    }

    private static Ratio atStake(EvaluationFrame frame, Field field, String supplier) {
        Ratio stake = Ratio.ZERO;
        List<SocialValueCriterion> criteria = frame.socialValueCriteria();
        for (int i = 0; i < criteria.size(); i++) {
            if (field.isDecisive(i, supplier)) {
                stake = stake.plus(frame.availablePoints(criteria.get(i).id()));
            }
        }
        return stake;
    }

    /** A total rounded down before and up after gains less than two units of its last place by that alone. */
    private static Ratio mostGainedByRounding(EvaluationFrame frame) {
        Rounding rounding = frame.settings().rounding();
        return Ratio.of(BigDecimal.valueOf(2, rounding.scale()));
    }
}
