package socialvalue.usecase;

import java.time.Instant;
import java.util.List;
import socialvalue.frame.Places;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;

/**
 * Decisions about flags on paper and where they stand, as {@code /decisions/0} and so on.
 *
 * @param places of their document
 * @param decisions in its order
 */
public record PaperDecisions(Places places, List<PaperDecision> decisions) {
    public PaperDecisions {
        decisions = List.copyOf(decisions);
    }

    /**
     * A decision about a flag.
     *
     * @param flag what is flagged
     * @param choice what was decided
     * @param reason why; blank where no reason is given
     * @param decidedBy who decided
     * @param decidedAt when
     */
    public record PaperDecision(
            Flagged flag, FlagKind.Choice choice, String reason, String decidedBy, Instant decidedAt) {}
}
