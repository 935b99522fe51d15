package socialvalue.scoring;

import java.util.List;

/**
 * What a scoring of a whole lot gave, beside its sheets.
 *
 * @param returns how many were scored
 * @param complete whether every criterion is in; where not, the table is social value only and names no winner
 * @param sensitivities losing returns without which somebody else would be first
 */
public record LotOutcome(int returns, boolean complete, List<Sensitivity> sensitivities) {
    public LotOutcome {
        sensitivities = List.copyOf(sensitivities);
    }
}
