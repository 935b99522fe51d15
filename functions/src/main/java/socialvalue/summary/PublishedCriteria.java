package socialvalue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.MethodInWords;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

/**
 * The award criteria and the assessment methodology as they were published, in summary: title, relative importance, how
 * each was scored and the scores available, and where the whole is (Procurement Regulations 2024, reg.31(2)(d)).
 *
 * @param points what the whole evaluation gives
 * @param rounding how scores are rounded
 * @param roundedAt where the one rounding happens
 * @param wholeAt where the criteria and the methodology stand in full; empty where that was not said
 * @param criteria in the order of the tree, groups before their parts
 * @param attributions what the licences of the unit values used ask to be printed
 */
public record PublishedCriteria(
        int points,
        Rounding rounding,
        Settings.RoundedAt roundedAt,
        Optional<String> wholeAt,
        List<PublishedCriterion> criteria,
        List<String> attributions) {
    public PublishedCriteria {
        criteria = List.copyOf(criteria);
        attributions = List.copyOf(attributions);
    }

    /**
     * One criterion.
     *
     * @param id its identifier
     * @param title as it is printed
     * @param depth how many groups it is within
     * @param weighting its relative importance, such as {@code 20% of its parent}
     * @param share of one of the whole
     * @param available the most points it can give
     * @param how it was assessed, by reference to scores; nothing for a group
     */
    public record PublishedCriterion(
            String id, String title, int depth, String weighting, Ratio share, Ratio available, List<String> how) {
        public PublishedCriterion {
            how = List.copyOf(how);
        }
    }

    /**
     * The criteria of a frame.
     *
     * @param wholeAt where they stand in full
     */
    public static PublishedCriteria of(EvaluationFrame frame, Optional<String> wholeAt) {
        List<PublishedCriterion> criteria = new ArrayList<>();
        level(frame, frame.criteria(), 0, criteria);
        Settings settings = frame.settings();
        return new PublishedCriteria(
                settings.points(), settings.rounding(), settings.roundedAt(), wholeAt, criteria, attributions(frame));
    }

    private static List<String> attributions(EvaluationFrame frame) {
        return frame.socialValueCriteria().stream()
                .map(SocialValueCriterion::method)
                .filter(ScoringMethod.Value.class::isInstance)
                .map(ScoringMethod.Value.class::cast)
                .flatMap(value -> value.options().stream())
                .flatMap(option -> option.values().stream())
                .flatMap(value -> value.origin().stream())
                .map(ScoringMethod.ValueOrigin::attribution)
                .distinct()
                .toList();
    }

    private static void level(
            EvaluationFrame frame, List<? extends AwardCriterion> level, int depth, List<PublishedCriterion> criteria) {
        for (AwardCriterion criterion : level) {
            criteria.add(new PublishedCriterion(
                    criterion.id(),
                    criterion.title(),
                    depth,
                    criterion.weighting().toString(),
                    frame.effectiveWeighting(criterion.id()),
                    frame.availablePoints(criterion.id()),
                    how(criterion)));
            if (criterion instanceof CriterionGroup group) {
                level(frame, group.criteria(), depth + 1, criteria);
            }
        }
    }

    private static List<String> how(AwardCriterion criterion) {
        return switch (criterion) {
            case CriterionGroup group -> List.of();
            case ImportedCriterion imported -> List.of(imported.method());
            case SocialValueCriterion socialValue ->
                socialValue
                        .notApplicable()
                        .map(reason -> List.of("It does not apply to this lot: " + reason))
                        .orElseGet(() -> how(socialValue.method()));
        };
    }

    private static List<String> how(ScoringMethod method) {
        List<String> how = new ArrayList<>();
        how.add("By " + MethodInWords.of(method) + ".");
        if (method instanceof ScoringMethod.Marks marks) {
            marks.scale().forEach(mark -> how.add("Mark " + mark.mark().toPlainString() + ": " + mark.words()));
        }
        return how;
    }
}
