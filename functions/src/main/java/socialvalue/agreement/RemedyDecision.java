package socialvalue.agreement;

import java.time.Instant;
import java.util.Optional;
import socialvalue.quantity.Money;

/**
 * That the agreed remedy for a shortfall was applied, or waived.
 *
 * @param number from 1
 * @param choice which
 * @param promise about which promise; empty for the agreement as a whole
 * @param amount in money, where it is some
 * @param reason why
 * @param decidedBy who decided
 * @param decidedAt when
 */
public record RemedyDecision(
        int number,
        Choice choice,
        Optional<String> promise,
        Optional<Money> amount,
        String reason,
        String decidedBy,
        Instant decidedAt) {
    /** What was decided. */
    public enum Choice {
        APPLIED,
        WAIVED
    }
}
