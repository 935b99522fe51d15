package socialvalue.scoring;

import java.util.ArrayList;
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

    private record BandSteps(String what, Step from, Step share) {}

    AmountScorer(ScoringMethod.OfAmount method, Step allPoints, Step noPoints, String criterionRule) {
        this.method = method;
        this.allPoints = allPoints;
        this.noPoints = noPoints;
        this.rule = criterionRule + ": " + inWords(method);
        this.target = method instanceof ScoringMethod.Target reached
                ? Step.published("the published target", Ratio.of(reached.target()))
                : null;
        this.bands = method instanceof ScoringMethod.Bands byBands ? steps(byBands.bands()) : List.of();
    }

    private static List<BandSteps> steps(List<ScoringMethod.Band> bands) {
        List<BandSteps> steps = new ArrayList<>(bands.size());
        for (int i = 0; i < bands.size(); i++) {
            String from = bands.get(i).from().toPlainString();
            String upTo = i + 1 < bands.size()
                    ? " up to, and not including, " + bands.get(i + 1).from().toPlainString()
                    : " upwards";
            steps.add(new BandSteps(
                    "points for the band from " + from + upTo,
                    Step.published("the band begins at", Ratio.of(bands.get(i).from())),
                    Step.published(
                            "the band's share, per cent",
                            Ratio.of(bands.get(i).share().value()))));
        }
        return List.copyOf(steps);
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
            BandSteps band = bands.get(i);
            if (amount.result().compareTo(band.from().result()) >= 0) {
                return Step.computed(
                        Operation.BAND, band.what(), List.of(allPoints, band.share(), amount, band.from()), rule);
            }
        }
        return award(
                Award.NO_POINTS,
                "points below the lowest band",
                amount,
                bands.getFirst().from());
    }

    private Step relative(ScoringMethod.RelativeToBest relative, Step own, Ratio best) {
        boolean moreIsBetter = relative.direction() == Direction.MORE_IS_BETTER;
        if (!moreIsBetter && own.result().signum() == 0) {
            return award(relative.nought(), "points for a figure of nought", own);
        }
        if (best == null || moreIsBetter && best.signum() == 0) {
            return award(relative.noBest(), "points where no return sets a best figure", own);
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

    private Step award(Award award, String what, Step... decidedOn) {
        List<Step> operands = new ArrayList<>(1 + decidedOn.length);
        operands.add(award == Award.ALL_POINTS ? allPoints : noPoints);
        operands.addAll(List.of(decidedOn));
        return Step.computed(Operation.AWARD, what, operands, rule);
    }
}
