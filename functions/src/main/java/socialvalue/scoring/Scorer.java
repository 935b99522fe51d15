package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.marking.FlagKind;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.submission.Commitment;

/**
 * Scores a lot's returns by its frame: first the {@link #field} from all of them, then a {@link #sheet} for each.
 *
 * <p>Exact throughout; rounded once, where and as the frame declares. Safe for use by several threads.
 */
public final class Scorer {
    private static final String TOTAL_RULE = "frame, weightings";

    private final EvaluationFrame frame;
    private final List<CriterionScorer> scorers;
    private final boolean roundedAtTotal;
    private final Rounding rounding;
    private final Step all;
    private final Step allSocialValue;

    /** A scorer by a published frame. */
    public Scorer(EvaluationFrame frame) {
        this.frame = frame;
        this.scorers = frame.socialValueCriteria().stream()
                .map(criterion -> new CriterionScorer(frame, criterion))
                .toList();
        this.roundedAtTotal = frame.settings().roundedAt() == Settings.RoundedAt.TOTAL;
        this.rounding = frame.settings().rounding();
        this.all = available("all points", frame.leaves());
        this.allSocialValue = available("all points for social value", frame.socialValueCriteria());
    }

    private Step available(String what, List<? extends CriterionLeaf> leaves) {
        return Step.published(
                what,
                leaves.stream().map(leaf -> frame.availablePoints(leaf.id())).reduce(Ratio.ZERO, Ratio::plus));
    }

    /** The best figures of the field, from every return of the lot. */
    public Field field(Collection<ScoringRow> rows) {
        Field field = Field.empty(scorers.size());
        for (ScoringRow row : rows) {
            Boolean passes = null;
            for (int i = 0; i < scorers.size(); i++) {
                Optional<ScoringMethod.RelativeToBest> relative = scorers.get(i).relative();
                if (relative.isEmpty()) {
                    continue;
                }
                if (relative.get().bestSetBy() == ScoringMethod.BestSetBy.RETURNS_PASSING_GATES_AND_MINIMUMS) {
                    passes = passes == null ? failings(row).isEmpty() : passes;
                    if (!passes) {
                        continue;
                    }
                }
                offer(field, i, relative.get(), row);
            }
        }
        return field;
    }

    private void offer(Field field, int i, ScoringMethod.RelativeToBest method, ScoringRow row) {
        scorers.get(i)
                .amount(row.checked().commitments().get(i), row.tenderedPrice())
                .map(Step::result)
                .filter(figure -> figure.signum() != 0
                        || method.direction() == Direction.MORE_IS_BETTER
                        || method.nought() == ScoringMethod.Award.ALL_POINTS)
                .ifPresent(figure -> field.offer(
                        i, method.direction(), figure, row.checked().supplier().id()));
    }

    /**
     * Everything about a return that a person has to decide. It depends on no other return: the gates it fails and the
     * minimums it does not reach, in the frame's order, what is out of proportion, and why it may be disregarded.
     */
    public List<Flag> flags(ScoringRow row) {
        List<Flag> flags = failings(row);
        row.outOfProportion().forEach(criterion -> flags.add(outOfProportion(criterion)));
        row.mayBeDisregarded().forEach(code -> flags.add(new Flag(FlagKind.MAY_BE_DISREGARDED, "", code.code())));
        return flags;
    }

    private Flag outOfProportion(String criterion) {
        String most = frame.settings()
                .outOfProportion()
                .map(ratio -> ": more than " + ratio.toPlainString() + " times the contract's estimated value")
                .orElse("");
        return new Flag(
                FlagKind.OUT_OF_PROPORTION,
                criterion,
                frame.leaf(criterion).map(CriterionLeaf::title).orElse(criterion) + most);
    }

    /** Whatever gates a return fails and minimums it does not reach. */
    private List<Flag> failings(ScoringRow row) {
        List<Flag> flags = new ArrayList<>(0);
        for (int i = 0; i < scorers.size(); i++) {
            CriterionScorer scorer = scorers.get(i);
            scorer.flag(
                            row.checked().commitments().get(i),
                            row.marks().get(scorer.criterion().id()),
                            row.tenderedPrice())
                    .ifPresent(flags::add);
        }
        return flags;
    }

    /** The social value criteria of a return that still need an agreed mark, in the frame's order. */
    public List<String> missingMarks(ScoringRow row) {
        return markedCriteria(row).stream()
                .filter(criterion -> !row.marks().containsKey(criterion))
                .toList();
    }

    /** The social value criteria of a return that people mark, in the frame's order. */
    public List<String> markedCriteria(ScoringRow row) {
        List<String> marked = new ArrayList<>(0);
        for (int i = 0; i < scorers.size(); i++) {
            CriterionScorer scorer = scorers.get(i);
            if (scorer.needsMark(row.checked().commitments().get(i))) {
                marked.add(scorer.criterion().id());
            }
        }
        return marked;
    }

    /** The social value criteria of a return that still need the supplier's tendered price, in the frame's order. */
    public List<String> missingPrices(ScoringRow row) {
        List<String> missing = new ArrayList<>(0);
        for (int i = 0; i < scorers.size() && row.tenderedPrice().isEmpty(); i++) {
            CriterionScorer scorer = scorers.get(i);
            if (scorer.needsTenderedPrice(row.checked().commitments().get(i))) {
                missing.add(scorer.criterion().id());
            }
        }
        return missing;
    }

    /** The criteria scored elsewhere for which a return has no points yet, in the frame's order. */
    public List<String> missingImports(ScoringRow row) {
        return frame.leaves().stream()
                .filter(ImportedCriterion.class::isInstance)
                .map(CriterionLeaf::id)
                .filter(criterion -> !row.imported().containsKey(criterion))
                .toList();
    }

    /** Scores one return against the field. */
    public ScoreSheet sheet(ScoringRow row, Field field) {
        List<CriterionScore> scores = new ArrayList<>(frame.leaves().size());
        int position = 0;
        for (var leaf : frame.leaves()) {
            scores.add(
                    switch (leaf) {
                        case SocialValueCriterion _ -> scored(position++, row, field);
                        case ImportedCriterion imported -> imported(imported, row);
                    });
        }
        return new ScoreSheet(
                row.checked().lot(),
                row.checked().frameDigest(),
                row.checked().supplier().id(),
                row.checked().supplier().name(),
                scores,
                socialValue(scores),
                total(scores),
                flags(row));
    }

    private CriterionScore scored(int position, ScoringRow row, Field field) {
        CriterionScorer scorer = scorers.get(position);
        return scorer.score(
                row.checked().commitments().get(position),
                row.marks().get(scorer.criterion().id()),
                row.tenderedPrice(),
                field.best(position));
    }

    private CriterionScore imported(ImportedCriterion criterion, ScoringRow row) {
        Ratio available = frame.availablePoints(criterion.id());
        BigDecimal points = row.imported().get(criterion.id());
        return points == null
                ? new CriterionScore.NotYetImported(criterion.id(), available)
                : new CriterionScore.Scored(
                        criterion.id(),
                        available,
                        Step.taken(
                                Operation.IMPORTED,
                                "points recorded elsewhere",
                                Ratio.of(points),
                                "frame, criterion " + criterion.id() + ": scored elsewhere"));
    }

    private Optional<Step> socialValue(List<CriterionScore> scores) {
        List<Step> parts = new ArrayList<>(scorers.size());
        for (int i = 0; i < scores.size(); i++) {
            CriterionScore score = scores.get(i);
            if (frame.leaves().get(i) instanceof SocialValueCriterion) {
                if (score.isPending()) {
                    return Optional.empty();
                }
                parts.add(part(score));
            }
        }
        Step sum = Step.computed(Operation.SUM, "social value", parts, TOTAL_RULE);
        return Optional.of(roundedAtTotal ? sum.rounded("social value, rounded", rounding, allSocialValue) : sum);
    }

    private Optional<Step> total(List<CriterionScore> scores) {
        if (scores.stream().anyMatch(CriterionScore::isPending)) {
            return Optional.empty();
        }
        int[] next = {0};
        Step sum = sum("total", frame.criteria(), scores, next, TOTAL_RULE);
        return Optional.of(roundedAtTotal ? sum.rounded("total, rounded", rounding, all) : sum);
    }

    private static Step sum(
            String what, List<? extends AwardCriterion> level, List<CriterionScore> scores, int[] next, String rule) {
        List<Step> parts = new ArrayList<>(level.size());
        for (AwardCriterion criterion : level) {
            parts.add(
                    criterion instanceof CriterionGroup group
                            ? sum(group.title(), group.criteria(), scores, next, "")
                            : part(scores.get(next[0]++)));
        }
        return Step.computed(Operation.SUM, what, parts, rule);
    }

    private static Step part(CriterionScore score) {
        return score instanceof CriterionScore.Scored scored
                ? scored.step()
                : Step.taken(Operation.NOTHING, score.kind().words(), Ratio.ZERO, "");
    }

    /**
     * What a bidder's own figures would earn under the published rule, if accepted.
     *
     * @return empty where that is decided elsewhere: against the field, by evaluators, or by a price
     */
    public Optional<CriterionScore> ownFigures(SocialValueCriterion criterion, Commitment commitment) {
        CriterionScorer scorer = scorers.get(frame.position(criterion.id()));
        boolean decidedElsewhere = scorer.relative().isPresent()
                || scorer.needsTenderedPrice()
                || criterion.method() instanceof ScoringMethod.Marks;
        return decidedElsewhere
                ? Optional.empty()
                : Optional.of(scorer.score(commitment, null, Optional.empty(), null));
    }

    /** The published formula of a criterion that is scored on an amount, in words; empty for others. */
    public static Optional<String> formula(SocialValueCriterion criterion) {
        return CriterionScorer.amountMethod(criterion.method()).map(AmountScorer::inWords);
    }
}
