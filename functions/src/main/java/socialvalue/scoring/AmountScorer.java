package socialvalue.scoring;

import java.util.List;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;

/** Scores an amount against the field, a target or bands. */
final class AmountScorer {
    private final ScoringMethod.OfAmount method;
    private final Step allPoints;
    private final Step noPoints;
    private final String rule;
    private final Step target;
    private final List<BandSteps> bands;

    private record BandSteps(Ratio from, Step share) {}

    AmountScorer(ScoringMethod.OfAmount method, Step allPoints, Step noPoints, String criterionRule) {
        this.method = method;
        this.allPoints = allPoints;
        this.noPoints = noPoints;
        this.rule = criterionRule + ": " + inWords(method);
        this.target = method instanceof ScoringMethod.Target reached
                ? Step.published("the published target", Ratio.of(reached.target()))
                : null;
        this.bands = method instanceof ScoringMethod.Bands byBands
                ? byBands.bands().stream()
                        .map(band -> new BandSteps(
                                Ratio.of(band.from()),
                                Step.published(
                                        "share for " + band.from().toPlainString() + " or more, per cent",
                                        Ratio.of(band.share().value()))))
                        .toList()
                : List.of();
    }

    static String inWords(ScoringMethod.OfAmount method) {
        return switch (method) {
            case ScoringMethod.RelativeToBest relative ->
                relative.direction() == Direction.MORE_IS_BETTER
                        ? "available points times own figure, divided by the best figure of the field"
                        : "available points times the best figure of the field, divided by own figure";
            case ScoringMethod.Target reached ->
                "available points times own figure, up to the target, divided by the target";
            case ScoringMethod.Bands byBands -> "the share of the available points for the band the figure is in";
        };
    }

    Step score(Step amount, Ratio best) {
        return switch (method) {
            case ScoringMethod.RelativeToBest relative -> relative(relative, amount, best);
            case ScoringMethod.Target reached ->
                Step.computed(
                        Operation.SHARE,
                        "points for the share of the target reached",
                        List.of(
                                allPoints,
                                Step.computed(Operation.SMALLEST, "up to the target", List.of(amount, target)),
                                target),
                        rule);
            case ScoringMethod.Bands byBands -> banded(amount);
        };
    }

    private Step banded(Step amount) {
        for (int i = bands.size() - 1; i >= 0; i--) {
            if (amount.result().compareTo(bands.get(i).from()) >= 0) {
                return Step.computed(
                        Operation.PERCENTAGE_OF,
                        "points for " + amount.result() + " " + amount.what(),
                        List.of(allPoints, bands.get(i).share()),
                        rule);
            }
        }
        return award(Award.NO_POINTS, "points below the lowest band");
    }

    private Step relative(ScoringMethod.RelativeToBest relative, Step own, Ratio best) {
        boolean moreIsBetter = relative.direction() == Direction.MORE_IS_BETTER;
        if (!moreIsBetter && own.result().signum() == 0) {
            return award(relative.nought(), "points for a figure of nought");
        }
        if (best == null || moreIsBetter && best.signum() == 0) {
            return award(relative.noBest(), "points where no return sets a best figure");
        }
        Step bestFigure = Step.taken(Operation.BEST_OF_FIELD, "the best figure of the field", best, "");
        return moreIsBetter ? capped(own, bestFigure) : capped(bestFigure, own);
    }

    /** Own over best, or best over own; a figure that was not allowed to set the best earns no more than all points. */
    private Step capped(Step numerator, Step denominator) {
        Step share = Step.computed(
                Operation.SHARE,
                "points relative to the best figure",
                List.of(allPoints, numerator, denominator),
                rule);
        return share.result().compareTo(allPoints.result()) <= 0
                ? share
                : Step.computed(Operation.SMALLEST, "no more than all points", List.of(share, allPoints), rule);
    }

    private Step award(Award award, String what) {
        return Step.computed(Operation.AWARD, what, List.of(award == Award.ALL_POINTS ? allPoints : noPoints), rule);
    }
}
