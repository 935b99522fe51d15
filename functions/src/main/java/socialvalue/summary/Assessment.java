package socialvalue.summary;

import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Step;

/**
 * How one tender was assessed: the score of each criterion with its explanation, sub-totals and the total (Procurement
 * Regulations 2024, reg.31(2)(e)).
 *
 * @param criteria in the order of the tree, groups before their parts
 * @param socialValue the sum of the social value criteria
 * @param socialValueAvailable the most it could be
 * @param total empty until everything is in
 */
public record Assessment(
        List<Assessed> criteria, Optional<Ratio> socialValue, Ratio socialValueAvailable, Optional<Ratio> total) {
    public Assessment {
        criteria = List.copyOf(criteria);
    }

    /** What a tender earned under one criterion. */
    public sealed interface Assessed {
        /** The criterion's identifier. */
        String id();

        /** The criterion's title. */
        String title();

        /** How many groups it is within. */
        int depth();

        /** The most points it can give. */
        Ratio available();
    }

    /**
     * What the parts of a group add up to.
     *
     * @param points empty where a part is not settled
     */
    public record SubTotal(String id, String title, int depth, Ratio available, Optional<Ratio> points)
            implements Assessed {}

    /**
     * A score with its explanation.
     *
     * @param kind whether it is scored, and if not, why
     * @param points nought unless it is scored
     * @param step how the points came about; empty where nothing was scored or it is withheld
     * @param forfeits the findings by which an offer earns nothing
     * @param meaning of the mark, in the words of the published scale; empty where there is no mark
     * @param reason as people recorded it: of a mark, of a score given elsewhere, or why the criterion does not apply
     * @param withheld what is left out, and why
     */
    public record Scored(
            String id,
            String title,
            int depth,
            Ratio available,
            CriterionScore.Kind kind,
            Ratio points,
            Optional<Step> step,
            List<FindingCode> forfeits,
            Optional<String> meaning,
            Optional<String> reason,
            List<Withheld> withheld)
            implements Assessed {
        public Scored {
            forfeits = List.copyOf(forfeits);
            withheld = List.copyOf(withheld);
        }
    }
}
