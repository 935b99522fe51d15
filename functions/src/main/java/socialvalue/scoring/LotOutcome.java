package socialvalue.scoring;

import java.util.List;
import java.util.Optional;

/**
 * What a scoring of a whole lot gave, beside its sheets.
 *
 * @param returns how many are in the score table
 * @param complete whether every criterion of those is in; where not, the table is social value only and names no winner
 * @param sensitivities losing returns without which somebody else would be first
 * @param leftOut the returns that are not in the score table, by supplier
 */
public record LotOutcome(int returns, boolean complete, List<Sensitivity> sensitivities, List<LeftOut> leftOut) {
    public LotOutcome {
        sensitivities = List.copyOf(sensitivities);
        leftOut = List.copyOf(leftOut);
    }

    /** What a scoring gave that left no return out. */
    public LotOutcome(int returns, boolean complete, List<Sensitivity> sensitivities) {
        this(returns, complete, sensitivities, List.of());
    }

    /** How that supplier's return is left out; empty where it is not. */
    public Optional<LeftOut> leftOut(String supplier) {
        return leftOut.stream().filter(each -> each.supplier().equals(supplier)).findFirst();
    }
}
