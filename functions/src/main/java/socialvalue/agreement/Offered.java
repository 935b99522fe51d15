package socialvalue.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings.FullTimeEquivalent;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;
import socialvalue.submission.Offer;

/**
 * A quantity that a return offers, before it has a schedule. What is contributed to an indicator, or answers a
 * question, is another quantity than the measure's own: which way is better and how periods are put together is then
 * not the measure's to say.
 *
 * @param id the promise's identifier
 * @param title as it is printed
 * @param measure the measure it counts towards, if any
 * @param unit what it counts
 * @param direction which way is better
 * @param aggregation how periods are put together
 * @param contribution whether it is a contribution to a population indicator
 * @param amounts for each of the contract's periods where they are given so; else the one
 * @param byPeriod whether they are
 * @param values what one unit is worth
 * @param faceValue whether they are pounds that are their own value
 */
record Offered(
        String id,
        String title,
        Optional<String> measure,
        Unit unit,
        Direction direction,
        Aggregation aggregation,
        boolean contribution,
        List<Ratio> amounts,
        boolean byPeriod,
        List<ScoringMethod.UpliftedValue> values,
        boolean faceValue) {
    private static final Unit POUNDS = new Unit("pounds", Unit.Kind.POUNDS);
    private static final String POUNDS_ID = "pounds";

    Offered {
        amounts = List.copyOf(amounts);
        values = List.copyOf(values);
    }

    /** Every quantity offered under a criterion. */
    static List<Offered> under(EvaluationFrame frame, SocialValueCriterion criterion, Offer offer) {
        return switch (offer) {
            case Offer.SingleFigure(var amount) -> List.of(figure(frame, criterion, List.of(Ratio.of(amount)), false));
            case Offer.PerPeriod(var amounts) ->
                List.of(figure(frame, criterion, amounts.stream().map(Ratio::of).toList(), true));
            case Offer.HeadsAndYears heads -> List.of(figure(frame, criterion, List.of(years(frame, heads)), false));
            case Offer.OfOptions options -> ofOptions(frame, criterion, options);
            case Offer.NotOffered() -> List.of();
            case Offer.Answer(boolean yes) -> List.of();
            case Offer.StatementOnly() -> List.of();
        };
    }

    private static Ratio years(EvaluationFrame frame, Offer.HeadsAndYears heads) {
        Ratio factor = frame.settings()
                .fullTimeEquivalent()
                .map(FullTimeEquivalent::partTimeFactor)
                .map(Ratio::of)
                .orElseThrow();
        Ratio fullTime = Ratio.of(heads.fullTimeHeads()).times(Ratio.of(heads.fullTimeYears()));
        Ratio partTime = Ratio.of(heads.partTimeHeads())
                .times(Ratio.of(heads.partTimeYears()))
                .times(factor);
        return fullTime.plus(partTime);
    }

    private static Offered figure(
            EvaluationFrame frame, SocialValueCriterion criterion, List<Ratio> amounts, boolean byPeriod) {
        Optional<Measure> measure = criterion.measures().stream().findFirst().flatMap(frame::measure);
        boolean contributed = !(criterion.subject() instanceof MeasureSubject subject)
                || subject.contribution().isPresent();
        Optional<Measure> own = measure.filter(each -> !contributed);
        Direction direction = criterion.method() instanceof ScoringMethod.RelativeToBest relative
                ? relative.direction()
                : own.flatMap(Measure::direction).orElse(Direction.MORE_IS_BETTER);
        Aggregation aggregation = criterion
                .counting()
                .overPeriods()
                .or(() -> own.flatMap(Measure::aggregation))
                .orElse(Aggregation.SUM);
        return new Offered(
                criterion.id(),
                criterion.title(),
                measure.map(Measure::id),
                criterion.unit().orElseThrow(),
                direction,
                aggregation,
                isIndicator(measure),
                amounts,
                byPeriod,
                List.of(),
                false);
    }

    private static List<Offered> ofOptions(
            EvaluationFrame frame, SocialValueCriterion criterion, Offer.OfOptions offer) {
        ScoringMethod.Value value = (ScoringMethod.Value) criterion.method();
        List<Offered> all = new ArrayList<>();
        for (Offer.OptionQuantity quantity : offer.quantities()) {
            ScoringMethod.Option option = value.option(quantity.option()).orElseThrow();
            Optional<Measure> measure = option.measure().flatMap(frame::measure);
            Optional<Measure> own = measure.filter(each -> !isIndicator(measure));
            all.add(new Offered(
                    criterion.id() + "." + option.id(),
                    criterion.title() + ": " + option.title(),
                    measure.map(Measure::id),
                    option.unit(),
                    own.flatMap(Measure::direction).orElse(Direction.MORE_IS_BETTER),
                    own.flatMap(Measure::aggregation).orElse(Aggregation.SUM),
                    isIndicator(measure),
                    List.of(Ratio.of(quantity.amount())),
                    false,
                    option.values(),
                    false));
        }
        if (offer.pounds().signum() != 0) {
            all.add(new Offered(
                    criterion.id() + "." + POUNDS_ID,
                    criterion.title() + ": pounds at face value",
                    Optional.empty(),
                    POUNDS,
                    Direction.MORE_IS_BETTER,
                    Aggregation.SUM,
                    false,
                    List.of(Ratio.of(offer.pounds())),
                    false,
                    List.of(),
                    true));
        }
        return all;
    }

    private static boolean isIndicator(Optional<Measure> measure) {
        return measure.flatMap(Measure::kind)
                .filter(Measure.Kind.POPULATION_INDICATOR::equals)
                .isPresent();
    }

    /** All of it. */
    Ratio whole() {
        return Aggregated.of(aggregation, amounts).orElseThrow();
    }
}
