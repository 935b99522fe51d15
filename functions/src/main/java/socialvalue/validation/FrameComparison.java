package socialvalue.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Location;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.MethodInWords;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.quantity.Weighting;

/**
 * What changed between two versions of a lot's frame, and who must confirm its return again. Both are derived each time
 * from the two versions and stored nowhere.
 */
public final class FrameComparison {
    /** Who must confirm a return again. */
    public enum Reconfirm {
        NOBODY,
        /** Everybody whose return was made against the earlier version. */
        ALL_WHO_SUBMITTED
    }

    /**
     * One change.
     *
     * @param criterion the criterion it is about; empty where it is about the whole
     * @param words what changed, in plain English
     */
    public record Change(Optional<String> criterion, String words) {}

    private final EvaluationFrame before;
    private final EvaluationFrame after;
    private final List<Change> changes = new ArrayList<>();
    private boolean onlyLonger = true;

    private FrameComparison(EvaluationFrame before, EvaluationFrame after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two versions.
     *
     * @throws IllegalArgumentException if they are of different lots
     */
    public static FrameComparison of(EvaluationFrame before, EvaluationFrame after) {
        if (!before.exercise().lot().equals(after.exercise().lot())) {
            throw new IllegalArgumentException("two versions of one lot's frame are compared");
        }
        FrameComparison comparison = new FrameComparison(before, after);
        comparison.exercise();
        comparison.whole();
        comparison.criteria();
        return comparison;
    }

    /**
     * The refusal of any change once the deadline of the published version has passed; the moment of the deadline
     * itself still counts as before it.
     */
    public static Optional<Finding> afterDeadline(EvaluationFrame published, Instant now) {
        Instant deadline = published.exercise().deadline().toInstant();
        return now.isAfter(deadline)
                ? Optional.of(Finding.of(
                        FindingCode.NO_CHANGE_AFTER_DEADLINE,
                        new Location("", 0, "/exercise/deadline"),
                        "a change at " + now,
                        "a change up to " + published.exercise().deadline()))
                : Optional.empty();
    }

    /** What changed, in the order of a frame; empty where nothing did. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The identifiers of the criteria that were added, removed or changed, in the order of a frame. */
    public Set<String> changedCriteria() {
        Set<String> ids = new LinkedHashSet<>();
        changes.forEach(change -> change.criterion().ifPresent(ids::add));
        return ids;
    }

    /** Who must confirm again: nobody where nothing but a longer time was given, else all who submitted. */
    public Reconfirm reconfirm() {
        return onlyLonger ? Reconfirm.NOBODY : Reconfirm.ALL_WHO_SUBMITTED;
    }

    private void exercise() {
        Exercise was = before.exercise();
        Exercise is = after.exercise();
        if (!was.deadline().equals(is.deadline())) {
            changes.add(
                    new Change(Optional.empty(), "the deadline was " + was.deadline() + " and is " + is.deadline()));
            onlyLonger &= !is.deadline().toInstant().isBefore(was.deadline().toInstant());
        }
        compare(null, "the title", was.title(), is.title());
        compare(null, "the buyer", was.buyer(), is.buyer());
        compare(null, "whether it is an example", was.example(), is.example());
        compare(null, "what is bought", was.nature().words(), is.nature().words());
        compare(null, "the estimated value", words(was), words(is));
        compare(null, "the term", was.term(), is.term());
        compare(null, "whether the Act applies, and why", was.act(), is.act());
        compare(null, "the law", was.regime().words(), is.regime().words());
        compare(null, "who keeps returns sealed", was.custody(), is.custody());
        compare(null, "the local area", was.localArea(), is.localArea());
    }

    private static String words(Exercise exercise) {
        return exercise.estimatedValue()
                .map(value -> value + ", VAT " + exercise.vat().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    private void whole() {
        compare(null, "the model", before.edition(), after.edition());
        if (before.edition().equals(after.edition())) {
            compare(null, "the measures, their outcomes or the limits", before.model(), after.model());
        }
        compare(null, "the limits exceeded", before.exceededLimits(), after.exceededLimits());
        compare(null, "the settings", before.settings(), after.settings());
    }

    private void criteria() {
        Map<String, Placed> were = placed(before.criteria());
        Map<String, Placed> are = placed(after.criteria());
        are.forEach((id, is) -> {
            if (were.containsKey(id)) {
                criterion(id, were.get(id), is);
            } else {
                change(id, "“" + is.criterion().title() + "” is new");
            }
        });
        were.forEach((id, was) -> {
            if (!are.containsKey(id)) {
                change(id, "“" + was.criterion().title() + "” was removed");
            }
        });
        if (were.keySet().equals(are.keySet()) && !List.copyOf(were.keySet()).equals(List.copyOf(are.keySet()))) {
            change(null, "the order of the criteria changed");
        }
    }

    private void criterion(String id, Placed was, Placed is) {
        String name = "“" + is.criterion().title() + "”: ";
        compare(id, name + "its title", was.criterion().title(), is.criterion().title());
        compare(
                id,
                name + "its weighting",
                was.criterion().weighting(),
                is.criterion().weighting());
        compare(id, name + "the criterion it is part of", was.parent(), is.parent());
        switch (was.criterion()) {
            case SocialValueCriterion one
            when is.criterion() instanceof SocialValueCriterion other -> socialValue(id, name, one, other);
            case ImportedCriterion one
            when is.criterion() instanceof ImportedCriterion other -> {
                compare(id, name + "what it is", one.type(), other.type());
                compare(id, name + "how it is scored elsewhere", one.method(), other.method());
            }
            case CriterionGroup one when is.criterion() instanceof CriterionGroup -> {}
            default -> change(id, name + "it is another kind of criterion");
        }
    }

    private void socialValue(String id, String name, SocialValueCriterion was, SocialValueCriterion is) {
        compare(id, name + "core or added", was.kind(), is.kind());
        compare(id, name + "the measure or question", was.subject(), is.subject());
        compare(id, name + "its unit", was.unit(), is.unit());
        if (!was.method().equals(is.method())) {
            String one = MethodInWords.of(was.method());
            String other = MethodInWords.of(is.method());
            change(
                    id,
                    name
                            + (one.equals(other)
                                    ? "a detail of how it is scored changed (" + other + ")"
                                    : "how it is scored was “" + one + "” and is “" + other + "”"));
        }
        compare(id, name + "what a bidder must give", was.response(), is.response());
        compare(id, name + "how much of a quantity counts", was.counting(), is.counting());
        compare(id, name + "whether it applies", was.notApplicable(), is.notApplicable());
    }

    private void compare(String id, String what, Object was, Object is) {
        if (!was.equals(is)) {
            boolean readable = was instanceof String || was instanceof Weighting || was instanceof EditionId;
            change(id, readable ? what + " was “" + was + "” and is “" + is + "”" : what + " changed");
        }
    }

    private void change(String criterion, String words) {
        changes.add(new Change(Optional.ofNullable(criterion), words));
        onlyLonger = false;
    }

    private record Placed(String parent, AwardCriterion criterion) {}

    private static Map<String, Placed> placed(List<AwardCriterion> top) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        place("", top, placed);
        return placed;
    }

    private static void place(String parent, List<AwardCriterion> level, Map<String, Placed> placed) {
        for (AwardCriterion criterion : level) {
            placed.put(criterion.id(), new Placed(parent, criterion));
            if (criterion instanceof CriterionGroup group) {
                place(criterion.id(), group.criteria(), placed);
            }
        }
    }
}
