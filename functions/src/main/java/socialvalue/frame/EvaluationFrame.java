package socialvalue.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.Limit;
import socialvalue.model.Measure;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Weighting;

/**
 * Everything a lot is checked and scored by. Publishing freezes it.
 *
 * <p>A frame is made only by validation, which keeps: weightings add up at each level, identifiers are unique, every
 * reference is resolved.
 */
public final class EvaluationFrame {
    private final Exercise exercise;
    private final ModelExtract model;
    private final List<ExceededLimit> exceededLimits;
    private final List<AwardCriterion> criteria;
    private final Settings settings;

    private final Map<String, CriterionLeaf> leavesById = new HashMap<>();
    private final List<CriterionLeaf> leaves = new ArrayList<>();
    private final List<SocialValueCriterion> socialValueCriteria = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Ratio> effective = new HashMap<>();
    private final Map<String, Ratio> available = new HashMap<>();

    /**
     * A limit the authority chose to exceed, and why.
     *
     * @param on which limit
     * @param reason as recorded
     */
    public record ExceededLimit(Limit.On on, String reason) {}

    /**
     * Puts a frame together.
     *
     * @throws IllegalArgumentException if two criteria have one identifier
     */
    public EvaluationFrame(
            Exercise exercise,
            ModelExtract model,
            List<ExceededLimit> exceededLimits,
            List<AwardCriterion> criteria,
            Settings settings) {
        this.exercise = exercise;
        this.model = model;
        this.exceededLimits = List.copyOf(exceededLimits);
        this.criteria = List.copyOf(criteria);
        this.settings = settings;
        index(this.criteria, Ratio.ONE);
        new AvailablePoints(settings, effective, available).spread(this.criteria);
    }

    private void index(List<? extends AwardCriterion> level, Ratio parent) {
        for (AwardCriterion criterion : level) {
            Ratio share = criterion.weighting().effective(parent);
            if (effective.put(criterion.id(), share) != null) {
                throw new IllegalArgumentException("two criteria are called " + criterion.id());
            }
            switch (criterion) {
                case CriterionGroup group -> index(group.criteria(), share);
                case CriterionLeaf leaf -> {
                    leaves.add(leaf);
                    leavesById.put(leaf.id(), leaf);
                    if (leaf instanceof SocialValueCriterion socialValue) {
                        positions.put(leaf.id(), socialValueCriteria.size());
                        socialValueCriteria.add(socialValue);
                    }
                }
            }
        }
    }

    /** What is bought, under which law, until when. */
    public Exercise exercise() {
        return exercise;
    }

    /** What it embeds of its model: the measures it uses, their outcomes, and the limits. */
    public ModelExtract model() {
        return model;
    }

    /** The model edition its measures are from; the buyer is not always the model's owner. */
    public EditionId edition() {
        return model.edition();
    }

    /** The edition's title, as printed. */
    public String modelTitle() {
        return model.title();
    }

    /** The measures it uses, embedded. */
    public List<Measure> measures() {
        return model.measures();
    }

    /** The measure of that identifier, among those it uses. */
    public Optional<Measure> measure(String id) {
        return model.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
    }

    /** The edition's limits, embedded. */
    public List<Limit> limits() {
        return model.limits();
    }

    /** Which of them it exceeds, each with the recorded reason. */
    public List<ExceededLimit> exceededLimits() {
        return exceededLimits;
    }

    /** The top level of the tree. */
    public List<AwardCriterion> criteria() {
        return criteria;
    }

    /** The criterion of that identifier, group or leaf. */
    public Optional<AwardCriterion> criterion(String id) {
        return find(criteria, id);
    }

    private static Optional<AwardCriterion> find(List<AwardCriterion> level, String id) {
        for (AwardCriterion criterion : level) {
            Optional<AwardCriterion> found = criterion.id().equals(id)
                    ? Optional.of(criterion)
                    : criterion instanceof CriterionGroup group ? find(group.criteria(), id) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The declared settings. */
    public Settings settings() {
        return settings;
    }

    /** Every criterion that is scored itself, in the order of the tree. */
    public List<CriterionLeaf> leaves() {
        return Collections.unmodifiableList(leaves);
    }

    /** The leaf of that identifier. */
    public Optional<CriterionLeaf> leaf(String id) {
        return Optional.ofNullable(leavesById.get(id));
    }

    /** Every social value criterion, in the order of the tree. */
    public List<SocialValueCriterion> socialValueCriteria() {
        return Collections.unmodifiableList(socialValueCriteria);
    }

    /** The place of a criterion among {@link #socialValueCriteria}, from 0; -1 where there is no such criterion. */
    public int position(String criterionId) {
        return positions.getOrDefault(criterionId, -1);
    }

    /** A criterion's share of one of the whole evaluation, as published. */
    public Ratio effectiveWeighting(String criterionId) {
        return effective.get(criterionId);
    }

    /**
     * The most points a criterion can give: its effective weighting of the frame's points, and its part of what the
     * frame's rule passes on from siblings that do not apply. Nought for one that does not apply itself.
     */
    public Ratio availablePoints(String criterionId) {
        return available.get(criterionId);
    }

    /** The effective weightings of all leaves of one kind together, as a share of one. */
    public Ratio weightingOf(SocialValueCriterion.Kind kind) {
        Ratio sum = Ratio.ZERO;
        for (SocialValueCriterion criterion : socialValueCriteria) {
            if (criterion.kind() == kind) {
                sum = sum.plus(effective.get(criterion.id()));
            }
        }
        return sum;
    }

    /** Whether the children of each group, and the top level, add up to their parent's weighting. */
    public static boolean addsUp(List<? extends AwardCriterion> level, Ratio parent) {
        Ratio sum = Ratio.ZERO;
        for (AwardCriterion criterion : level) {
            Weighting weighting = criterion.weighting();
            sum = sum.plus(weighting.effective(parent));
        }
        return sum.equals(parent);
    }
}
