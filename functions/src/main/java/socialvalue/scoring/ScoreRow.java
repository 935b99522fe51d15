package socialvalue.scoring;

import java.util.List;
import java.util.Optional;
import socialvalue.quantity.Ratio;

/**
 * One line of a lot's score table.
 *
 * @param rank from 1; by social value only where the table is not complete
 * @param tied whether others share it
 * @param supplier the supplier's identifier
 * @param supplierName as it is printed
 * @param cells one for each leaf of the frame, in the frame's order
 * @param socialValue the sum of the social value criteria
 * @param total the sum of all criteria; empty until everything of this return is in
 * @param flags what a person has to decide
 */
public record ScoreRow(
        int rank,
        boolean tied,
        String supplier,
        String supplierName,
        List<Cell> cells,
        Ratio socialValue,
        Optional<Ratio> total,
        List<Flag> flags) {
    public ScoreRow {
        cells = List.copyOf(cells);
        flags = List.copyOf(flags);
    }

    /**
     * What a return scores under one criterion.
     *
     * @param criterion the criterion's identifier
     * @param kind whether it is scored, and if not, why
     * @param points nought unless it is scored
     */
    public record Cell(String criterion, CriterionScore.Kind kind, Ratio points) {}

    /**
     * The line of a place in the ranking.
     *
     * @throws java.util.NoSuchElementException if its sheet has marks missing
     */
    public static ScoreRow of(Ranking.Place place) {
        ScoreSheet sheet = place.sheet();
        return new ScoreRow(
                place.rank(),
                place.tied(),
                sheet.supplier(),
                sheet.supplierName(),
                sheet.scores().stream()
                        .map(score -> new Cell(score.criterion(), score.kind(), score.points()))
                        .toList(),
                sheet.socialValue().orElseThrow().result(),
                sheet.total().map(Step::result),
                sheet.flags());
    }

    /** The line as it stands in a table that is not complete: social value only, whoever has a total already. */
    public ScoreRow socialValueOnly() {
        return new ScoreRow(rank, tied, supplier, supplierName, cells, socialValue, Optional.empty(), flags);
    }
}
