package socialvalue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Operation;
import socialvalue.scoring.Step;
import socialvalue.summary.AssessmentSummary.Lack;
import socialvalue.summary.AssessmentSummary.What;

/** One tender's assessment, from its sheet and the reasons recorded, less what is withheld. */
final class AssessmentOf {
    private final EvaluationFrame frame;
    private final AssessedTender tender;
    private final List<AwardDecision.Withholding> withholdings;

    AssessmentOf(EvaluationFrame frame, AssessedTender tender, List<AwardDecision.Withholding> withholdings) {
        this.frame = frame;
        this.tender = tender;
        this.withholdings = withholdings;
    }

    Assessment assessment() {
        List<Assessment.Assessed> assessed = new ArrayList<>();
        level(frame.criteria(), 0, assessed);
        Ratio available = frame.socialValueCriteria().stream()
                .map(criterion -> frame.availablePoints(criterion.id()))
                .reduce(Ratio.ZERO, Ratio::plus);
        return new Assessment(
                assessed,
                tender.sheet().socialValue().map(Step::result),
                available,
                tender.sheet().total().map(Step::result));
    }

    private void level(List<? extends AwardCriterion> level, int depth, List<Assessment.Assessed> assessed) {
        for (AwardCriterion criterion : level) {
            switch (criterion) {
                case CriterionGroup group -> {
                    assessed.add(new Assessment.SubTotal(
                            group.id(),
                            group.title(),
                            depth,
                            frame.availablePoints(group.id()),
                            sum(group.criteria())));
                    level(group.criteria(), depth + 1, assessed);
                }
                case CriterionLeaf leaf -> assessed.add(scored(leaf, depth));
            }
        }
    }

    /** What the parts add up to, before any rounding of the total. */
    private Optional<Ratio> sum(List<AwardCriterion> parts) {
        Ratio sum = Ratio.ZERO;
        for (AwardCriterion part : parts) {
            Optional<Ratio> points =
                    switch (part) {
                        case CriterionGroup group -> sum(group.criteria());
                        case CriterionLeaf leaf ->
                            Optional.of(score(leaf))
                                    .filter(score -> !score.isPending())
                                    .map(CriterionScore::points);
                    };
            if (points.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(points.get());
        }
        return Optional.of(sum);
    }

    private CriterionScore score(CriterionLeaf leaf) {
        return tender.sheet().score(leaf.id()).orElseThrow();
    }

    private Optional<String> reason(CriterionLeaf leaf) {
        return Optional.ofNullable(tender.reasons().get(leaf.id()));
    }

    private Assessment.Scored scored(CriterionLeaf leaf, int depth) {
        CriterionScore score = score(leaf);
        List<AwardDecision.Withholding> here = withholdings.stream()
                .filter(each -> each.criterion().equals(leaf.id()))
                .toList();
        boolean whole = here.stream().anyMatch(each -> each.passage().isEmpty());
        Optional<Step> step =
                score instanceof CriterionScore.Scored scored ? Optional.of(scored.step()) : Optional.empty();
        Optional<String> recorded = score instanceof CriterionScore.NotApplicable none
                ? Optional.of(none.reason())
                : reason(leaf).filter(text -> score instanceof CriterionScore.Scored);
        return new Assessment.Scored(
                leaf.id(),
                leaf.title(),
                depth,
                score.available(),
                score.kind(),
                score.points(),
                step.filter(shown -> !whole),
                score instanceof CriterionScore.Forfeited forfeited ? forfeited.reasons() : List.of(),
                meaning(leaf, step).filter(shown -> !whole),
                recorded.filter(shown -> !whole).map(text -> without(text, here)),
                here.stream()
                        .map(each -> new Withheld(
                                each.passage().isPresent() ? Withheld.Extent.PASSAGE : Withheld.Extent.EXPLANATION,
                                each.ground(),
                                each.reason()))
                        .toList());
    }

    private static String without(String text, List<AwardDecision.Withholding> withheld) {
        String left = text;
        for (AwardDecision.Withholding each : withheld) {
            left = left.replace(each.passage().orElseThrow(), Withheld.MARK);
        }
        return left;
    }

    private static Optional<String> meaning(CriterionLeaf leaf, Optional<Step> step) {
        if (!(leaf instanceof SocialValueCriterion criterion)
                || !(criterion.method() instanceof ScoringMethod.Marks marks)) {
            return Optional.empty();
        }
        return step.flatMap(AssessmentOf::agreedMark).flatMap(agreed -> marks.scale().stream()
                .filter(mark -> Ratio.of(mark.mark()).equals(agreed))
                .map(ScoringMethod.Mark::words)
                .findFirst());
    }

    private static Optional<Ratio> agreedMark(Step step) {
        return step.operation() == Operation.AGREED_MARK
                ? Optional.of(step.result())
                : step.operands().stream()
                        .flatMap(operand -> agreedMark(operand).stream())
                        .findFirst();
    }

    /**
     * What a whole summary would have and this has not. A score worked out from what was offered is explained by its
     * steps; a mark and a score given elsewhere are explained only by a reason that people recorded.
     */
    List<Lack> lacking(AssessmentSummary.Of of) {
        List<Lack> lacking = new ArrayList<>();
        for (CriterionLeaf leaf : frame.leaves()) {
            CriterionScore score = score(leaf);
            if (score.isPending()) {
                lacking.add(new Lack(leaf.title(), of, What.SCORE));
            } else if (score instanceof CriterionScore.Scored
                    && needsReason(leaf)
                    && reason(leaf).filter(text -> !text.isBlank()).isEmpty()) {
                lacking.add(new Lack(leaf.title(), of, What.EXPLANATION));
            }
        }
        return lacking;
    }

    private static boolean needsReason(CriterionLeaf leaf) {
        return switch (leaf) {
            case ImportedCriterion imported -> true;
            case SocialValueCriterion criterion -> criterion.method() instanceof ScoringMethod.Marks;
        };
    }
}
