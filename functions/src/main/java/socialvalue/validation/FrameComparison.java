package socialvalue.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;

/**
 * How one version of a lot's frame differs from the one before, and whether suppliers who have submitted must
 * reconfirm.
 *
 * <p>Who must is derived from it and never stored: everybody whose return was made against an earlier version, unless
 * only the deadline was extended.
 *
 * @param changes in plain English, in the order of the frame
 * @param criteria the identifiers of criteria added, removed or changed, in the order of the frames
 * @param reconfirmationNeeded whether a return made against the version before must be confirmed against this one
 */
public record FrameComparison(List<String> changes, List<String> criteria, boolean reconfirmationNeeded) {
    public FrameComparison {
        changes = List.copyOf(changes);
        criteria = List.copyOf(criteria);
    }

    /** Compares two versions of one lot's frame. */
    public static FrameComparison between(EvaluationFrame before, EvaluationFrame after) {
        List<String> changes = new ArrayList<>();
        boolean extended = after.exercise()
                .deadline()
                .toInstant()
                .isAfter(before.exercise().deadline().toInstant());
        if (!after.exercise().deadline().equals(before.exercise().deadline())) {
            changes.add((extended ? "the deadline is extended to " : "the deadline is now ")
                    + after.exercise().deadline());
        }
        if (!withDeadlineOf(before.exercise(), after.exercise()).equals(before.exercise())) {
            changes.add("what is said of the exercise has changed");
        }
        if (!after.model().equals(before.model())) {
            changes.add("the model edition, or what is used of it, has changed");
        }
        if (!after.exceededLimits().equals(before.exceededLimits())) {
            changes.add("the limits that are exceeded, or the reasons, have changed");
        }
        if (!after.settings().equals(before.settings())) {
            changes.add("the declared settings have changed");
        }
        List<String> criteria = criteria(before, after, changes);
        boolean onlyExtended = changes.isEmpty() || extended && changes.size() == 1;
        return new FrameComparison(changes, criteria, !onlyExtended);
    }

    private static Exercise withDeadlineOf(Exercise before, Exercise after) {
        return new Exercise(
                after.lot(),
                after.title(),
                after.buyer(),
                after.example(),
                after.nature(),
                after.estimatedValue(),
                after.vat(),
                after.term(),
                after.act(),
                after.regime(),
                after.custody(),
                before.deadline(),
                after.localArea());
    }

    private static List<String> criteria(EvaluationFrame before, EvaluationFrame after, List<String> changes) {
        Map<String, AwardCriterion> earlier = new LinkedHashMap<>();
        Map<String, AwardCriterion> later = new LinkedHashMap<>();
        collect(before.criteria(), earlier);
        collect(after.criteria(), later);
        List<String> criteria = new ArrayList<>();
        earlier.forEach((id, criterion) -> {
            AwardCriterion now = later.get(id);
            if (now == null) {
                changes.add("criterion " + id + " is removed");
                criteria.add(id);
            } else if (!now.equals(criterion)) {
                changes.add("criterion " + id + " has changed");
                criteria.add(id);
            }
        });
        later.keySet().stream().filter(id -> !earlier.containsKey(id)).forEach(id -> {
            changes.add("criterion " + id + " is added");
            criteria.add(id);
        });
        return criteria;
    }

    private static void collect(List<AwardCriterion> level, Map<String, AwardCriterion> byId) {
        for (AwardCriterion criterion : level) {
            byId.put(criterion.id(), criterion);
            if (criterion instanceof CriterionGroup group) {
                collect(group.criteria(), byId);
            }
        }
    }

    /** Refuses a change of a frame whose deadline has passed. */
    public static void refuseAfterDeadline(EvaluationFrame published, Instant now, Findings findings) {
        if (now.isAfter(published.exercise().deadline().toInstant())) {
            findings.add(
                    FindingCode.NO_CHANGE_AFTER_DEADLINE,
                    Location.at("/exercise/deadline"),
                    published.exercise().deadline().toString(),
                    "a change before the deadline");
        }
    }
}
