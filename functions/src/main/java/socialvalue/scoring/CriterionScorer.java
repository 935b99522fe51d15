package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.marking.FlagKind;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;

/** Scores one criterion of a frame; what the frame publishes is made into steps once, not for each return. */
final class CriterionScorer {
    private final SocialValueCriterion criterion;
    private final CountedAmount counted;
    private final Ratio available;
    private final Optional<Rounding> rounding;
    private final Optional<ScoringMethod.RelativeToBest> relative;
    private final CriterionScore notOffered;
    private final AmountScorer amounts;
    private final Step allPoints;
    private final Step noPoints;
    private final Step highestMark;
    private final Step minimum;
    private final String rule;

    CriterionScorer(EvaluationFrame frame, SocialValueCriterion criterion) {
        this.criterion = criterion;
        this.counted = new CountedAmount(frame, criterion);
        this.available = frame.availablePoints(criterion.id());
        this.rounding = frame.settings().roundedAt() == Settings.RoundedAt.EACH_CRITERION
                ? Optional.of(frame.settings().rounding())
                : Optional.empty();
        this.relative = amountMethod(criterion.method())
                .filter(ScoringMethod.RelativeToBest.class::isInstance)
                .map(ScoringMethod.RelativeToBest.class::cast);
        this.notOffered = new CriterionScore.NotOffered(criterion.id(), available);
        this.rule = "frame, criterion " + criterion.id();
        this.allPoints = Step.published("available points", available);
        this.noPoints = Step.published("no points", Ratio.ZERO);
        this.amounts = amountMethod(criterion.method())
                .map(method -> new AmountScorer(method, allPoints, noPoints, rule))
                .orElse(null);
        this.highestMark = criterion.method() instanceof ScoringMethod.Marks marks
                ? Step.published("the highest mark", Ratio.of(marks.highest()))
                : null;
        this.minimum = criterion.method() instanceof ScoringMethod.PassOrFail passOrFail
                ? passOrFail
                        .minimum()
                        .map(least -> Step.published("the least that passes", Ratio.of(least)))
                        .orElse(null)
                : null;
    }

    static Optional<ScoringMethod.OfAmount> amountMethod(ScoringMethod method) {
        return switch (method) {
            case ScoringMethod.OfAmount ofAmount -> Optional.of(ofAmount);
            case ScoringMethod.Value value -> Optional.of(value.then());
            case ScoringMethod.PassOrFail passOrFail -> Optional.empty();
            case ScoringMethod.Marks marks -> Optional.empty();
        };
    }

    SocialValueCriterion criterion() {
        return criterion;
    }

    boolean needsTenderedPrice() {
        return counted.needsTenderedPrice();
    }

    /** The method against the field, where it is one. */
    Optional<ScoringMethod.RelativeToBest> relative() {
        return relative;
    }

    /** What counts of a commitment; empty where nothing is offered, it is forfeited, or a price is not known. */
    Optional<Step> amount(Commitment commitment, Optional<BigDecimal> tenderedPrice) {
        return criterion.applies() && commitment.forfeits().isEmpty()
                ? counted.of(commitment, tenderedPrice)
                : Optional.empty();
    }

    /** Whether the supplier's price is needed before the commitment can be scored. */
    boolean needsTenderedPrice(Commitment commitment) {
        return needsTenderedPrice()
                && criterion.applies()
                && isOffered(commitment)
                && commitment.forfeits().isEmpty();
    }

    /** Whether an agreed mark is needed before the commitment can be scored. */
    boolean needsMark(Commitment commitment) {
        return criterion.applies()
                && criterion.method() instanceof ScoringMethod.Marks
                && isOffered(commitment)
                && commitment.forfeits().isEmpty();
    }

    /**
     * The score.
     *
     * @param mark the agreed mark; null while there is none
     * @param best the best figure of the field; null where there is none
     */
    CriterionScore score(Commitment commitment, BigDecimal mark, Optional<BigDecimal> tenderedPrice, Ratio best) {
        if (!criterion.applies()) {
            return new CriterionScore.NotApplicable(
                    criterion.id(), available, criterion.notApplicable().orElseThrow());
        }
        if (!commitment.forfeits().isEmpty()) {
            return new CriterionScore.Forfeited(criterion.id(), available, commitment.forfeits());
        }
        if (!isOffered(commitment)) {
            return notOffered;
        }
        return switch (criterion.method()) {
            case ScoringMethod.Marks marks ->
                mark == null ? new CriterionScore.NotYetMarked(criterion.id(), available) : scored(marked(mark));
            case ScoringMethod.PassOrFail passOrFail -> passOrFail(passOrFail, commitment, tenderedPrice);
            case ScoringMethod.OfAmount ofAmount -> byAmount(commitment, tenderedPrice, best);
            case ScoringMethod.Value value -> byAmount(commitment, tenderedPrice, best);
        };
    }

    private CriterionScore byAmount(Commitment commitment, Optional<BigDecimal> tenderedPrice, Ratio best) {
        if (needsTenderedPrice() && tenderedPrice.isEmpty()) {
            return new CriterionScore.NotYetImported(criterion.id(), available);
        }
        return counted.of(commitment, tenderedPrice)
                .map(amount -> scored(amounts.score(amount, best)))
                .orElse(notOffered);
    }

    private CriterionScore passOrFail(
            ScoringMethod.PassOrFail method, Commitment commitment, Optional<BigDecimal> tenderedPrice) {
        return decision(method, commitment, tenderedPrice)
                .map(decision -> scored(Step.computed(
                        Operation.AWARD,
                        decision.passes() ? "points for passing" : "points for failing",
                        decision.operands(decision.passes() ? allPoints : noPoints),
                        passRule(method))))
                .orElse(notOffered);
    }

    private String passRule(ScoringMethod.PassOrFail method) {
        return method.minimum()
                .map(least -> rule + ": passes with " + least.toPlainString() + " or more")
                .orElse(rule + ": passes with yes");
    }

    /** Whether it passes, and on what that was decided. */
    private record Decision(boolean passes, List<Step> on) {
        List<Step> operands(Step award) {
            List<Step> operands = new ArrayList<>(1 + on.size());
            operands.add(award);
            operands.addAll(on);
            return operands;
        }
    }

    private Optional<Decision> decision(
            ScoringMethod.PassOrFail method, Commitment commitment, Optional<BigDecimal> tenderedPrice) {
        if (method.minimum().isPresent()) {
            return counted.of(commitment, tenderedPrice)
                    .map(amount ->
                            new Decision(amount.result().compareTo(minimum.result()) >= 0, List.of(amount, minimum)));
        }
        return commitment.offer() instanceof Offer.Answer(boolean yes)
                ? Optional.of(new Decision(
                        yes,
                        List.of(Step.offered(
                                yes ? "the answer yes, counted as" : "the answer no, counted as",
                                yes ? Ratio.ONE : Ratio.ZERO,
                                commitment.response(),
                                "answer"))))
                : Optional.empty();
    }

    private boolean passes(ScoringMethod.PassOrFail method, Commitment commitment, Optional<BigDecimal> tenderedPrice) {
        return decision(method, commitment, tenderedPrice)
                .filter(Decision::passes)
                .isPresent();
    }

    private Step marked(BigDecimal mark) {
        return Step.computed(
                Operation.SHARE,
                "points for the agreed mark",
                List.of(
                        allPoints,
                        Step.taken(Operation.AGREED_MARK, "the agreed mark", Ratio.of(mark), ""),
                        highestMark),
                rule + ": available points times the agreed mark, divided by the highest mark");
    }

    private CriterionScore scored(Step step) {
        return new CriterionScore.Scored(
                criterion.id(),
                available,
                rounding.map(declared -> step.rounded("points, rounded", declared, allPoints))
                        .orElse(step));
    }

    /** What a person has to decide about a commitment; empty where there is nothing. */
    Optional<Flag> flag(Commitment commitment, BigDecimal mark, Optional<BigDecimal> tenderedPrice) {
        if (!criterion.applies()) {
            return Optional.empty();
        }
        boolean counts = isOffered(commitment) && commitment.forfeits().isEmpty();
        return switch (criterion.method()) {
            case ScoringMethod.Marks marks ->
                marks.minimum()
                        .filter(least -> !counts || mark != null && mark.compareTo(least) < 0)
                        .map(least -> minimumNotReached("mark", least));
            case ScoringMethod.PassOrFail method ->
                method.gate() && !(counts && passes(method, commitment, tenderedPrice))
                        ? Optional.of(new Flag(FlagKind.GATE_FAILED, criterion.id(), criterion.title()))
                        : Optional.empty();
            case ScoringMethod.Target target -> belowMinimum(target, counts, commitment, tenderedPrice);
            case ScoringMethod.Value(
                    var currency,
                    var options,
                    var face,
                    var year,
                    var scoredOn,
                    ScoringMethod.Target target) -> belowMinimum(target, counts, commitment, tenderedPrice);
            case ScoringMethod.OfAmount other -> Optional.empty();
            case ScoringMethod.Value other -> Optional.empty();
        };
    }

    private Optional<Flag> belowMinimum(
            ScoringMethod.Target target, boolean counts, Commitment commitment, Optional<BigDecimal> tenderedPrice) {
        boolean undecided = counts && needsTenderedPrice() && tenderedPrice.isEmpty();
        if (target.minimum().isEmpty() || undecided) {
            return Optional.empty();
        }
        BigDecimal least = target.minimum().get();
        boolean reached = counts
                && counted.of(commitment, tenderedPrice)
                        .filter(amount -> amount.result().compareTo(Ratio.of(least)) >= 0)
                        .isPresent();
        return reached ? Optional.empty() : Optional.of(minimumNotReached("amount", least));
    }

    private Flag minimumNotReached(String what, BigDecimal least) {
        return new Flag(
                FlagKind.MINIMUM_NOT_REACHED,
                criterion.id(),
                criterion.title() + ": the minimum " + what + " is " + least.toPlainString());
    }

    private static boolean isOffered(Commitment commitment) {
        return !(commitment.offer() instanceof Offer.NotOffered);
    }
}
