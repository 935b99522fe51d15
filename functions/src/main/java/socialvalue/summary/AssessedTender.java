package socialvalue.summary;

import java.util.Map;
import socialvalue.scoring.ScoreSheet;

/**
 * Everything that is known of how a tender was assessed.
 *
 * @param sheet its scores, with their steps
 * @param reasons by criterion, why a mark was agreed or what was recorded elsewhere with a score
 */
public record AssessedTender(ScoreSheet sheet, Map<String, String> reasons) {
    public AssessedTender {
        reasons = Map.copyOf(reasons);
    }
}
