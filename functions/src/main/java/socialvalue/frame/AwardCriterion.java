package socialvalue.frame;

import socialvalue.quantity.Weighting;

/** One criterion of the tree a lot is awarded by. */
public sealed interface AwardCriterion permits CriterionGroup, CriterionLeaf {
    /** Unique within the frame. */
    String id();

    /** As it is printed. */
    String title();

    /** Its relative importance. */
    Weighting weighting();

    /** Whether the frame leaves it in force. */
    boolean applies();
}
