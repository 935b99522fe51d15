package socialvalue.scoring;

import java.util.List;
import java.util.Optional;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Ratio;

/**
 * Everything scored for one return, with its explanation.
 *
 * @param lot the lot
 * @param frameDigest the frame version it was scored by
 * @param supplier the supplier's identifier
 * @param supplierName as it is printed
 * @param scores one for each leaf of the frame, in the frame's order
 * @param socialValue the sum of the social value criteria; empty while a mark or price is missing
 * @param total the sum of all criteria by the frame's tree; empty until everything is in
 * @param flags what a person has to decide
 */
public record ScoreSheet(
        LotId lot,
        String frameDigest,
        String supplier,
        String supplierName,
        List<CriterionScore> scores,
        Optional<Step> socialValue,
        Optional<Step> total,
        List<Flag> flags) {
    public ScoreSheet {
        scores = List.copyOf(scores);
        flags = List.copyOf(flags);
    }

    /** The points that rank it: its total, or its social value where not everything is in. */
    public Optional<Ratio> standing() {
        return total.or(() -> socialValue).map(Step::result);
    }

    /** The score of one criterion. */
    public Optional<CriterionScore> score(String criterion) {
        return scores.stream()
                .filter(score -> score.criterion().equals(criterion))
                .findFirst();
    }
}
