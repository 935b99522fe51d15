package socialvalue.frame;

import java.util.List;
import socialvalue.quantity.Weighting;

/**
 * Criteria weighted together, such as quality.
 *
 * @param id unique within the frame
 * @param title as it is printed
 * @param weighting its relative importance
 * @param criteria its parts, at least one
 */
public record CriterionGroup(String id, String title, Weighting weighting, List<AwardCriterion> criteria)
        implements AwardCriterion {
    public CriterionGroup {
        criteria = List.copyOf(criteria);
    }

    @Override
    public boolean applies() {
        return criteria.stream().anyMatch(AwardCriterion::applies);
    }
}
