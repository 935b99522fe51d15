package socialvalue.frame;

import java.util.List;
import java.util.Map;
import socialvalue.quantity.Ratio;

/** Spreads a frame's points over its tree by effective weighting and the declared rule for what does not apply. */
final class AvailablePoints {
    private final Settings settings;
    private final Map<String, Ratio> effective;
    private final Map<String, Ratio> available;

    AvailablePoints(Settings settings, Map<String, Ratio> effective, Map<String, Ratio> available) {
        this.settings = settings;
        this.effective = effective;
        this.available = available;
    }

    void spread(List<? extends AwardCriterion> top) {
        spread(top, Ratio.of(settings.points()));
    }

    private void spread(List<? extends AwardCriterion> level, Ratio points) {
        Ratio whole = Ratio.ZERO;
        Ratio applying = Ratio.ZERO;
        for (AwardCriterion criterion : level) {
            Ratio share = effective.get(criterion.id());
            whole = whole.plus(share);
            if (criterion.applies()) {
                applying = applying.plus(share);
            }
        }
        boolean passOn = settings.notApplicable() == Settings.NotApplicable.SHARED_AMONG_SIBLINGS;
        Ratio divisor = passOn && applying.signum() > 0 ? applying : whole;
        for (AwardCriterion criterion : level) {
            Ratio share = effective.get(criterion.id());
            Ratio own = criterion.applies() ? points.times(share).dividedBy(divisor) : Ratio.ZERO;
            available.put(criterion.id(), own);
            if (criterion instanceof CriterionGroup group) {
                spread(group.criteria(), own);
            }
        }
    }
}
