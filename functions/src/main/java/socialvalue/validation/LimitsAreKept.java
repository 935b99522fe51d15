package socialvalue.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.EvaluationFrame.ExceededLimit;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.model.Limit;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Weighting;

/**
 * The model's limits on how much of an evaluation is social value. Exceeding one needs a recorded reason; being below
 * an aim is noted.
 */
final class LimitsAreKept implements FrameRule {
    @Override
    public void check(DraftFrame frame, Findings findings) {
        if (frame.model() == null || frame.exercise().actApplies() == null) {
            return;
        }
        Optional<Map<Kind, Ratio>> sums = sums(frame);
        if (sums.isEmpty()) {
            return;
        }
        Ratio core = sums.get().getOrDefault(Kind.CORE, Ratio.ZERO);
        Ratio added = sums.get().getOrDefault(Kind.ADDED, Ratio.ZERO);
        for (Limit limit : frame.model().limits()) {
            if (limit.condition() == Limit.Condition.ACT_APPLIES
                    && !frame.exercise().actApplies()) {
                continue;
            }
            Ratio sum =
                    switch (limit.on()) {
                        case CORE -> core;
                        case ADDED -> added;
                        case TOTAL -> core.plus(added);
                    };
            check(frame, limit, sum, findings);
        }
        recorded(frame, core, added, findings);
    }

    private static void check(DraftFrame frame, Limit limit, Ratio sum, Findings findings) {
        int compared = sum.compareTo(limit.percentage().share());
        String found = words(limit.on()) + " is " + sum.times(Ratio.HUNDRED) + "% of the whole evaluation";
        if (limit.kind() == Limit.Kind.AIM && compared < 0) {
            findings.add(Finding.of(
                            FindingCode.AIM_NOT_REACHED,
                            frame.place("/criteria"),
                            found,
                            "the model aims for " + limit.percentage())
                    .citing(limit.source().text()));
        }
        boolean reasoned = frame.exceededLimits().stream().anyMatch(exceeded -> exceeded.on() == limit.on());
        if (limit.kind() == Limit.Kind.UP_TO && compared > 0 && !reasoned) {
            findings.add(Finding.of(
                            FindingCode.LIMIT_EXCEEDED,
                            frame.place("/exceeded-limits"),
                            found,
                            "up to " + limit.percentage() + ", or the reason for exceeding it recorded here")
                    .citing(limit.source().text()));
        }
    }

    /** A reason that stands for nothing would mislead whoever reads the frame. */
    private static void recorded(DraftFrame frame, Ratio core, Ratio added, Findings findings) {
        int index = 0;
        for (ExceededLimit exceeded : frame.exceededLimits()) {
            Ratio sum =
                    switch (exceeded.on()) {
                        case CORE -> core;
                        case ADDED -> added;
                        case TOTAL -> core.plus(added);
                    };
            List<Limit> exceededOnes = frame.model().limits().stream()
                    .filter(limit -> limit.on() == exceeded.on() && limit.kind() == Limit.Kind.UP_TO)
                    .filter(limit -> limit.condition() == Limit.Condition.ALWAYS
                            || frame.exercise().actApplies())
                    .filter(limit -> sum.compareTo(limit.percentage().share()) > 0)
                    .toList();
            if (exceededOnes.isEmpty()) {
                findings.add(Finding.of(
                                FindingCode.UNUSABLE_VALUE,
                                frame.place("/exceeded-limits/" + index + "/limit"),
                                exceeded.on().name().toLowerCase(Locale.ROOT),
                                "a limit of the model that this frame exceeds")
                        .remediedBy("Remove the reason; the frame keeps to this limit."));
            }
            index++;
        }
    }

    private static Optional<Map<Kind, Ratio>> sums(DraftFrame frame) {
        Map<Kind, Ratio> sums = new TreeMap<>();
        return collect(frame.criteria(), Ratio.ONE, sums) ? Optional.of(sums) : Optional.empty();
    }

    private static boolean collect(List<DraftCriterion> level, Ratio parent, Map<Kind, Ratio> sums) {
        boolean known = true;
        for (DraftCriterion criterion : level) {
            if (criterion.percent() == null
                    || criterion.of() == null
                    || criterion.percent().signum() <= 0
                    || !Percentage.inRange(criterion.percent())) {
                return false;
            }
            Ratio own = new Weighting(criterion.percent(), criterion.of()).effective(parent);
            known &= switch (criterion.part()) {
                case null -> false;
                case DraftCriterion.Group group -> collect(group.criteria(), own, sums);
                case DraftCriterion.Imported imported -> true;
                case DraftCriterion.SocialValue leaf when leaf.kind() == null -> false;
                case DraftCriterion.SocialValue leaf -> {
                    sums.merge(leaf.kind(), own, Ratio::plus);
                    yield true;
                }
            };
        }
        return known;
    }

    private static String words(Limit.On on) {
        return switch (on) {
            case CORE -> "core social value";
            case ADDED -> "added social value";
            case TOTAL -> "core and added social value together";
        };
    }
}
