package socialvalue.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.Counting;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings.FullTimeEquivalent;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;

/** How much of an offer counts under one criterion, in its unit or, for values, in pounds, points or per cent. */
final class CountedAmount {
    private static final String AMOUNT = "quantity/amount";

    private final Counting counting;
    private final Aggregation aggregation;
    private final String unit;
    private final List<String> periods;
    private final Step partTimeFactor;
    private final Step cap;
    private final Step dropOffRest;
    private final Optional<ValuedOptions> values;

    CountedAmount(EvaluationFrame frame, SocialValueCriterion criterion) {
        this.counting = criterion.counting();
        this.aggregation = counting.overPeriods()
                .or(() -> criterion.measures().stream()
                        .flatMap(id -> frame.measure(id).stream())
                        .flatMap(measure -> measure.aggregation().stream())
                        .findFirst())
                .orElse(Aggregation.SUM);
        this.unit = criterion.unit().map(Object::toString).orElse("quantity");
        this.periods = frame.exercise().term().periods();
        this.partTimeFactor = frame.settings()
                .fullTimeEquivalent()
                .map(FullTimeEquivalent::partTimeFactor)
                .map(factor -> Step.published("part-time factor", Ratio.of(factor)))
                .orElse(null);
        this.cap = counting.cap()
                .map(most -> Step.published("the most that counts", Ratio.of(most)))
                .orElse(null);
        this.dropOffRest = counting.dropOff()
                .filter(lost -> counting.basis() == Counting.Basis.NET)
                .map(lost -> Step.computed(
                        Operation.REST_OF_HUNDRED,
                        "kept each later period, per cent",
                        List.of(Step.published("drop-off, per cent", Ratio.of(lost.value())))))
                .orElse(null);
        this.values = criterion.method() instanceof ScoringMethod.Value value
                ? Optional.of(new ValuedOptions(
                        value,
                        frame.exercise().estimatedValue().map(Money::pounds).map(Ratio::of)))
                : Optional.empty();
    }

    /** Whether it needs the supplier's tendered price. */
    boolean needsTenderedPrice() {
        return values.isPresent() && values.get().needsTenderedPrice();
    }

    /**
     * What counts of a commitment.
     *
     * @param tenderedPrice the supplier's price, where it is known
     * @return empty where the offer holds nothing to count, or a price is needed and not known
     */
    Optional<Step> of(Commitment commitment, Optional<BigDecimal> tenderedPrice) {
        int response = commitment.response();
        Step gross =
                switch (commitment.offer()) {
                    case Offer.SingleFigure figure -> Step.offered(unit, Ratio.of(figure.amount()), response, AMOUNT);
                    case Offer.PerPeriod perPeriod -> overPeriods(perPeriod, response);
                    case Offer.HeadsAndYears heads -> fullTimeEquivalents(heads, response);
                    case Offer.OfOptions options ->
                        values.map(valued -> valued.total(options, response)).orElse(null);
                    case Offer.NotOffered() -> null;
                    case Offer.StatementOnly() -> null;
                    case Offer.Answer(boolean yes) -> null;
                };
        if (gross == null) {
            return Optional.empty();
        }
        Step counted = capped(net(gross, commitment));
        return values.isPresent() ? values.get().basis(counted, tenderedPrice) : Optional.of(counted);
    }

    private Step overPeriods(Offer.PerPeriod perPeriod, int response) {
        List<Step> figures = new ArrayList<>(perPeriod.amounts().size());
        for (int i = 0; i < perPeriod.amounts().size(); i++) {
            Step figure = Step.offered(
                    unit + ", " + periods.get(i), Ratio.of(perPeriod.amounts().get(i)), response, "quantity/periods");
            figures.add(dropOffRest == null || i == 0 ? figure : lessDropOff(figure, i));
        }
        return switch (aggregation) {
            case SUM -> Step.computed(Operation.SUM, unit + ", all periods", figures);
            case LATEST -> Step.computed(Operation.LAST, unit + ", last period", figures);
            case MEAN -> Step.computed(Operation.MEAN, unit + ", mean of the periods", figures);
        };
    }

    private Step lessDropOff(Step figure, int earlierPeriods) {
        List<Step> operands = new ArrayList<>(Collections.nCopies(earlierPeriods + 1, dropOffRest));
        operands.set(0, figure);
        return Step.computed(Operation.PERCENTAGE_OF, figure.what() + ", less drop-off", operands);
    }

    private Step fullTimeEquivalents(Offer.HeadsAndYears heads, int response) {
        Step fullTime = Step.computed(
                Operation.PRODUCT,
                "full-time heads times years",
                List.of(
                        Step.offered(
                                "full-time heads",
                                Ratio.of(heads.fullTimeHeads()),
                                response,
                                "quantity/fullTime/heads"),
                        Step.offered("years", Ratio.of(heads.fullTimeYears()), response, "quantity/fullTime/years")));
        Step partTime = Step.computed(
                Operation.PRODUCT,
                "part-time heads times years times the factor",
                List.of(
                        Step.offered(
                                "part-time heads",
                                Ratio.of(heads.partTimeHeads()),
                                response,
                                "quantity/partTime/heads"),
                        Step.offered("years", Ratio.of(heads.partTimeYears()), response, "quantity/partTime/years"),
                        partTimeFactor));
        return Step.computed(Operation.SUM, unit, List.of(fullTime, partTime));
    }

    private Step net(Step gross, Commitment commitment) {
        if (counting.basis() == Counting.Basis.GROSS) {
            return gross;
        }
        int response = commitment.response();
        return Step.computed(
                Operation.PERCENTAGE_OF,
                gross.what() + ", net",
                List.of(
                        gross,
                        Step.computed(
                                Operation.REST_OF_HUNDRED,
                                "would not have happened anyway, per cent",
                                List.of(percentage("deadweight", commitment.deadweight(), response))),
                        percentage("attribution", commitment.attribution(), response)));
    }

    private static Step percentage(String what, Optional<Percentage> declared, int response) {
        return Step.offered(what + ", per cent", Ratio.of(declared.orElseThrow().value()), response, what);
    }

    private Step capped(Step amount) {
        return cap == null
                ? amount
                : Step.computed(Operation.SMALLEST, "what counts of " + amount.what(), List.of(amount, cap));
    }
}
