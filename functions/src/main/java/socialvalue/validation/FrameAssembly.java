package socialvalue.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.Counting;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.DraftSettings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.frame.SocialValueCriterion.QuestionSubject;
import socialvalue.frame.SocialValueCriterion.Response;
import socialvalue.procurement.LotId;
import socialvalue.quantity.Money;
import socialvalue.quantity.Weighting;

/** Puts a draft together in which nothing was found that refuses it, so that nothing of it is missing. */
final class FrameAssembly {
    private FrameAssembly() {}

    static EvaluationFrame of(DraftFrame draft) {
        Set<String> used =
                draft.allCriteria().stream().flatMap(FrameAssembly::measures).collect(Collectors.toSet());
        return new EvaluationFrame(
                exercise(draft.exercise()),
                draft.model().only(used),
                draft.exceededLimits(),
                criteria(draft.criteria()),
                settings(draft.settings()));
    }

    private static Stream<String> measures(DraftCriterion criterion) {
        if (!(criterion.part() instanceof DraftCriterion.SocialValue part)) {
            return Stream.empty();
        }
        Stream<String> ofOptions = part.method() instanceof Value value
                ? value.options().stream().map(Option::measure).flatMap(Optional::stream)
                : Stream.empty();
        return Stream.concat(Stream.ofNullable(part.measure()), ofOptions);
    }

    private static Exercise exercise(DraftExercise draft) {
        return new Exercise(
                new LotId(draft.tender(), draft.lot()),
                draft.title(),
                draft.buyer(),
                draft.example(),
                draft.nature(),
                draft.estimatedValue().map(Money::new),
                draft.vat(),
                new Exercise.Term(draft.from(), draft.to(), draft.periods()),
                new Exercise.SocialValueAct(draft.actApplies(), draft.actBecause()),
                draft.regime(),
                draft.custody(),
                draft.deadline(),
                draft.localArea());
    }

    private static Settings settings(DraftSettings draft) {
        return new Settings(
                draft.points(),
                draft.rounding(),
                draft.roundedAt(),
                draft.ties(),
                draft.notApplicable(),
                draft.activityPairs(),
                draft.partTimeFactor().map(Settings.FullTimeEquivalent::new),
                draft.outOfProportion(),
                draft.missing());
    }

    private static List<AwardCriterion> criteria(List<DraftCriterion> level) {
        return level.stream().map(FrameAssembly::criterion).toList();
    }

    private static AwardCriterion criterion(DraftCriterion draft) {
        Weighting weighting = new Weighting(draft.percent(), draft.of());
        return switch (draft.part()) {
            case DraftCriterion.Group group ->
                new CriterionGroup(draft.id(), draft.title(), weighting, criteria(group.criteria()));
            case DraftCriterion.Imported imported ->
                new ImportedCriterion(draft.id(), draft.title(), weighting, imported.type(), imported.method());
            case DraftCriterion.SocialValue part ->
                new SocialValueCriterion(
                        draft.id(),
                        draft.title(),
                        weighting,
                        part.kind(),
                        subject(part),
                        part.unit(),
                        part.method(),
                        response(part.response()),
                        part.counting() == null ? Counting.ALL : part.counting(),
                        Optional.ofNullable(part.notApplicable()));
        };
    }

    private static SocialValueCriterion.Subject subject(DraftCriterion.SocialValue part) {
        return part.question() == null
                ? new MeasureSubject(part.measure(), Optional.ofNullable(part.contribution()))
                : new QuestionSubject(part.question(), Optional.ofNullable(part.measure()));
    }

    private static Response response(DraftCriterion.DraftResponse draft) {
        return new Response(
                draft.required(),
                draft.needs(),
                draft.form() == null ? QuantityForm.SINGLE_FIGURE : draft.form(),
                draft.wordLimit() == null ? Optional.empty() : draft.wordLimit(),
                draft.evidenceRequired(),
                draft.placeRequired());
    }
}
