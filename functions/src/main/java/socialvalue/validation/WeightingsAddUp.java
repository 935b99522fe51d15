package socialvalue.validation;

import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftFrame;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Weighting;

/**
 * The weightings of each level add up to their parent's, and the top level's to the whole, whatever each is a share of:
 * 20% of a quality weighting of 40 is 8% of the whole.
 */
final class WeightingsAddUp implements FrameRule {
    @Override
    public void check(DraftFrame frame, Findings findings) {
        level(frame, frame.criteria(), "/criteria", "the whole", Ratio.ONE, findings);
    }

    private static void level(
            DraftFrame frame,
            List<DraftCriterion> level,
            String pointer,
            String parentName,
            Ratio parent,
            Findings findings) {
        Ratio sum = Ratio.ZERO;
        boolean known = true;
        for (DraftCriterion criterion : level) {
            boolean usable = usable(frame, criterion, findings);
            known &= usable;
            Ratio own = Ratio.ZERO;
            if (usable) {
                own = new Weighting(criterion.percent(), criterion.of()).effective(parent);
                sum = sum.plus(own);
            }
            if (criterion.part() instanceof DraftCriterion.Group group && usable) {
                level(frame, group.criteria(), criterion.at("criteria"), criterion.name(), own, findings);
            }
        }
        if (known && !level.isEmpty() && !sum.equals(parent)) {
            findings.add(
                    FindingCode.WEIGHTINGS_DO_NOT_ADD_UP,
                    frame.place(pointer),
                    percent(sum) + " of the whole",
                    "weightings that add up to " + percent(parent) + ", all of " + parentName);
        }
    }

    private static boolean usable(DraftFrame frame, DraftCriterion criterion, Findings findings) {
        if (criterion.percent() == null || criterion.of() == null) {
            return false;
        }
        if (criterion.percent().signum() <= 0 || !Percentage.inRange(criterion.percent())) {
            findings.add(
                    FindingCode.WEIGHTING_OUT_OF_RANGE,
                    frame.place(criterion.at("weighting/percent")),
                    criterion.percent().toPlainString(),
                    "a percentage above 0 and up to 100");
            return false;
        }
        return true;
    }

    private static String percent(Ratio share) {
        return share.times(Ratio.HUNDRED) + "%";
    }
}
