package socialvalue.frame;

/** A criterion that is scored itself, here or elsewhere. */
public sealed interface CriterionLeaf extends AwardCriterion permits SocialValueCriterion, ImportedCriterion {}
