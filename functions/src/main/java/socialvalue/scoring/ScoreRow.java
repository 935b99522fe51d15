package socialvalue.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.quantity.Ratio;

/**
 * One line of a lot's score table.
 *
 * @param rank from 1; by social value only where the table is not complete
 * @param tied whether others share it
 * @param supplier the supplier's identifier
 * @param supplierName as it is printed
 * @param points by criterion, in the frame's order; a criterion that is not yet scored is left out
 * @param socialValue the sum of the social value criteria
 * @param total the sum of all criteria; empty until everything is in
 * @param flags what a person has to decide
 */
public record ScoreRow(
        int rank,
        boolean tied,
        String supplier,
        String supplierName,
        Map<String, Ratio> points,
        Ratio socialValue,
        Optional<Ratio> total,
        List<Flag> flags) {
    public ScoreRow {
        points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
        flags = List.copyOf(flags);
    }

    /**
     * The line of a place in the ranking.
     *
     * @throws java.util.NoSuchElementException if its sheet has marks missing
     */
    public static ScoreRow of(Ranking.Place place) {
        ScoreSheet sheet = place.sheet();
        Map<String, Ratio> points = new LinkedHashMap<>();
        for (CriterionScore score : sheet.scores()) {
            if (!score.isPending()) {
                points.put(score.criterion(), score.points());
            }
        }
        return new ScoreRow(
                place.rank(),
                place.tied(),
                sheet.supplier(),
                sheet.supplierName(),
                points,
                sheet.socialValue().orElseThrow().result(),
                sheet.total().map(Step::result),
                sheet.flags());
    }
}
