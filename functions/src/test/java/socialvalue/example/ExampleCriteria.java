package socialvalue.example;

import static socialvalue.example.ExampleMeasures.HOURS;
import static socialvalue.example.ExampleMeasures.PEOPLE;
import static socialvalue.example.ExampleMeasures.PERCENT;
import static socialvalue.example.ExampleMeasures.POUNDS;
import static socialvalue.example.ExampleMeasures.YEARS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.Counting;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.Excess;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.frame.SocialValueCriterion.MeasureSubject;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.frame.SocialValueCriterion.QuestionSubject;
import socialvalue.frame.SocialValueCriterion.Response;
import socialvalue.frame.SocialValueCriterion.Subject;
import socialvalue.frame.SocialValueCriterion.WordLimit;
import socialvalue.model.Citation;
import socialvalue.model.Measure.Direction;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Unit;
import socialvalue.quantity.Weighting;

/** One criterion of an invented frame, said as far as it differs from the plainest. */
public final class ExampleCriteria {
    /** Scored on the share of a target of 20. */
    public static final ScoringMethod TARGET = new ScoringMethod.Target(new BigDecimal(20), Optional.empty());

    /** Scored against the best figure of the field. */
    public static final ScoringMethod RELATIVE = new ScoringMethod.RelativeToBest(
            Direction.MORE_IS_BETTER,
            ScoringMethod.Award.NO_POINTS,
            ScoringMethod.Award.NO_POINTS,
            ScoringMethod.BestSetBy.ALL_RETURNS);

    /** Half the points from 5, all from 10. */
    public static final ScoringMethod BANDS = new ScoringMethod.Bands(List.of(
            new ScoringMethod.Band(BigDecimal.ZERO, new Percentage(BigDecimal.ZERO)),
            new ScoringMethod.Band(new BigDecimal(5), new Percentage(new BigDecimal(50))),
            new ScoringMethod.Band(BigDecimal.TEN, new Percentage(new BigDecimal(100)))));

    /** A gate answered with yes or no. */
    public static final ScoringMethod YES_OR_NO = new ScoringMethod.PassOrFail(Optional.empty(), true);

    /** Marks 0 and 5. */
    public static final ScoringMethod MARKS = new ScoringMethod.Marks(
            List.of(
                    new ScoringMethod.Mark(BigDecimal.ZERO, "nothing of substance"),
                    new ScoringMethod.Mark(new BigDecimal(5), "everything asked")),
            Optional.empty(),
            new ScoringMethod.Consensus());

    private final String id;
    private Subject subject = new QuestionSubject("An Example question?", Optional.empty());
    private Optional<Unit> unit = Optional.empty();
    private ScoringMethod method = TARGET;
    private boolean required;
    private Needs needs = Needs.QUANTITY;
    private QuantityForm form = QuantityForm.SINGLE_FIGURE;
    private Optional<WordLimit> wordLimit = Optional.empty();
    private boolean evidence;
    private boolean place;
    private Counting counting = Counting.ALL;
    private Optional<String> notApplicable = Optional.empty();

    private ExampleCriteria(String id) {
        this.id = id;
    }

    /** Begins a criterion. */
    public static ExampleCriteria criterion(String id) {
        return new ExampleCriteria(id);
    }

    /** Value in pounds of people (£1,000 each), hours (£10 each) and pounds, towards a target of £100,000. */
    public static ScoringMethod value(ScoringMethod.OfAmount then, boolean pounds) {
        return new ScoringMethod.Value(
                ScoringMethod.Currency.POUNDS,
                List.of(option("E1", PEOPLE, 1000), option("E2", HOURS, 10), option("E3", PERCENT, 1)),
                pounds,
                Optional.of("2026/27"),
                ScoringMethod.ScoredOn.TOTAL,
                then);
    }

    private static ScoringMethod.Option option(String id, Unit unit, int pounds) {
        UnitValue value = new UnitValue(
                "V-" + id,
                "Example value",
                unit.name(),
                UnitValue.Kind.ECONOMIC,
                new BigDecimal(pounds),
                Optional.of("2026/27"),
                Optional.empty(),
                false,
                new Citation("Example Unit Costs 2026"));
        return new ScoringMethod.Option(
                id,
                "Example option " + id,
                Optional.empty(),
                unit,
                List.of(new ScoringMethod.UpliftedValue(value, Optional.empty())),
                Optional.empty());
    }

    /** Bound to a measure. */
    public ExampleCriteria measure(String measure) {
        subject = new MeasureSubject(measure, Optional.empty());
        return this;
    }

    /** Bound to an indicator, with what a supplier can contribute to it. */
    public ExampleCriteria contribution(String measure, String contribution) {
        subject = new MeasureSubject(measure, Optional.of(contribution));
        return this;
    }

    public ExampleCriteria unit(Unit asked) {
        unit = Optional.of(asked);
        return this;
    }

    public ExampleCriteria method(ScoringMethod scoring) {
        method = scoring;
        return this;
    }

    public ExampleCriteria required() {
        required = true;
        return this;
    }

    public ExampleCriteria needs(Needs what) {
        needs = what;
        return this;
    }

    public ExampleCriteria form(QuantityForm asked) {
        form = asked;
        return this;
    }

    public ExampleCriteria words(int most, Excess excess) {
        wordLimit = Optional.of(new WordLimit(most, excess));
        return this;
    }

    public ExampleCriteria evidence() {
        evidence = true;
        return this;
    }

    public ExampleCriteria place() {
        place = true;
        return this;
    }

    /** Counted net of deadweight and attribution. */
    public ExampleCriteria net() {
        counting = new Counting(Optional.empty(), Counting.Basis.NET, Optional.empty());
        return this;
    }

    public ExampleCriteria notApplicable(String reason) {
        notApplicable = Optional.of(reason);
        return this;
    }

    /** The criterion, at its share of its parent. */
    SocialValueCriterion weighted(BigDecimal percent) {
        return new SocialValueCriterion(
                id,
                "Example criterion " + id,
                new Weighting(percent, Weighting.Of.PARENT),
                Kind.ADDED,
                subject,
                unit,
                method,
                new Response(required, needs, form, wordLimit, evidence, place),
                counting,
                notApplicable);
    }

    /** One criterion of every kind a return can answer. */
    public static List<ExampleCriteria> everyKind() {
        return List.of(
                criterion("A1").measure("M1").unit(PEOPLE).required(),
                criterion("A2").method(MARKS).needs(Needs.STATEMENT).words(10, Excess.NOT_MARKED),
                criterion("A3").measure("M2").unit(HOURS).method(RELATIVE).form(QuantityForm.PER_PERIOD),
                criterion("A4").unit(YEARS).form(QuantityForm.FULL_TIME_EQUIVALENT),
                criterion("A5")
                        .contribution("M3", "people trained")
                        .unit(PEOPLE)
                        .method(BANDS),
                criterion("A6")
                        .method(value(new ScoringMethod.Target(new BigDecimal(100_000), Optional.empty()), true)),
                criterion("A7").method(YES_OR_NO).evidence(),
                criterion("A8").measure("M5").unit(PERCENT).place(),
                criterion("A9").measure("M6").unit(PEOPLE).needs(Needs.BOTH).net(),
                criterion("A10").measure("M4").unit(PEOPLE),
                criterion("A11").measure("M2").unit(HOURS).notApplicable("no Example volunteers in this lot"),
                criterion("A12").unit(POUNDS));
    }
}
