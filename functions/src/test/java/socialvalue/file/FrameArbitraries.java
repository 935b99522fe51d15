package socialvalue.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.Counting;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ModelExtract;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.Needs;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.frame.SocialValueCriterion.WordLimit;
import socialvalue.model.Citation;
import socialvalue.model.EditionId;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.model.UnitValue;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Unit;
import socialvalue.quantity.Weighting;

/** Frames that keep every rule, of any shape. */
final class FrameArbitraries {
    private static final ModelExtract KNOWSLEY = ModelExtract.of(
            ShippedEditions.model(EditionId.parse("knowsley/2014")).orElseThrow());
    private static final Unit PEOPLE = new Unit("people", Unit.Kind.HEADCOUNT);

    private FrameArbitraries() {}

    static Arbitrary<EvaluationFrame> frames() {
        return Combinators.combine(
                        exercises(), settings(), leaves().list().ofMinSize(1).ofMaxSize(6), words())
                .as((exercise, settings, leaves, words) -> new EvaluationFrame(
                        exercise, KNOWSLEY.only(used(leaves)), List.of(), tree(leaves, words), settings));
    }

    private static Set<String> used(List<SocialValueCriterion> leaves) {
        Set<String> used = new HashSet<>();
        for (SocialValueCriterion leaf : leaves) {
            used.addAll(leaf.measures());
            if (leaf.method() instanceof ScoringMethod.Value value) {
                value.options().forEach(option -> option.measure().ifPresent(used::add));
            }
        }
        return used;
    }

    private static List<AwardCriterion> tree(List<SocialValueCriterion> leaves, String words) {
        List<AwardCriterion> parts = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(100);
        for (int i = 0; i < leaves.size(); i++) {
            BigDecimal share = i + 1 == leaves.size() ? left : new BigDecimal("12.5");
            left = left.subtract(share);
            parts.add(weighted(leaves.get(i), "leaf-" + i, share));
        }
        return List.of(
                new ImportedCriterion(
                        "price",
                        words,
                        new Weighting(BigDecimal.valueOf(80), Weighting.Of.WHOLE),
                        ImportedCriterion.Type.PRICE,
                        words),
                new CriterionGroup(
                        "social-value", words, new Weighting(BigDecimal.valueOf(20), Weighting.Of.PARENT), parts));
    }

    private static SocialValueCriterion weighted(SocialValueCriterion leaf, String id, BigDecimal share) {
        return new SocialValueCriterion(
                id,
                leaf.title(),
                new Weighting(share, Weighting.Of.PARENT),
                leaf.kind(),
                leaf.subject(),
                leaf.unit(),
                leaf.method(),
                leaf.response(),
                leaf.counting(),
                leaf.notApplicable());
    }

    private static Arbitrary<SocialValueCriterion> leaves() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(SocialValueCriterion.Kind.CORE),
                        methods(),
                        Arbitraries.of(true, false),
                        counting(),
                        words().optional(),
                        wordLimits())
                .as((title, kind, method, flag, counting, notApplicable, limit) ->
                        leaf(title, kind, method, flag, counting, notApplicable, limit));
    }

    private static SocialValueCriterion leaf(
            String title,
            SocialValueCriterion.Kind kind,
            ScoringMethod method,
            boolean flag,
            Counting counting,
            Optional<String> notApplicable,
            Optional<WordLimit> limit) {
        boolean amount = method instanceof ScoringMethod.OfAmount;
        boolean marks = method instanceof ScoringMethod.Marks;
        boolean value = method instanceof ScoringMethod.Value;
        Needs needs = marks ? Needs.STATEMENT : flag ? Needs.BOTH : Needs.QUANTITY;
        boolean periods = amount && counting.overPeriods().isPresent();
        return new SocialValueCriterion(
                "leaf",
                title,
                new Weighting(BigDecimal.ONE, Weighting.Of.PARENT),
                kind,
                amount
                        ? new SocialValueCriterion.MeasureSubject("KNW-13", Optional.of(title))
                        : new SocialValueCriterion.QuestionSubject(
                                title, Optional.of("KNW-13").filter(id -> flag)),
                amount ? Optional.of(PEOPLE) : Optional.empty(),
                method,
                new SocialValueCriterion.Response(
                        flag,
                        needs,
                        periods ? QuantityForm.PER_PERIOD : QuantityForm.SINGLE_FIGURE,
                        needs == Needs.QUANTITY ? Optional.empty() : limit,
                        !flag,
                        flag),
                amount
                        ? counting
                        : value ? new Counting(Optional.empty(), counting.basis(), Optional.empty()) : Counting.ALL,
                notApplicable);
    }

    private static Arbitrary<Counting> counting() {
        return Combinators.combine(
                        Arbitraries.of(Counting.Basis.class),
                        Arbitraries.of(Aggregation.class).optional(),
                        percentages().optional(),
                        Arbitraries.integers().between(1, Counting.MOST_MONTHS).optional())
                .as((basis, over, drop, months) -> new Counting(
                        Optional.empty(),
                        basis,
                        basis == Counting.Basis.NET && over.isPresent() ? drop : Optional.empty(),
                        over,
                        months));
    }

    private static Arbitrary<ScoringMethod> methods() {
        Arbitrary<ScoringMethod> amounts = ofAmount().map(method -> method);
        Arbitrary<ScoringMethod> passOrFail =
                Arbitraries.of(true, false).map(gate -> new ScoringMethod.PassOrFail(Optional.empty(), gate));
        return Arbitraries.oneOf(List.of(amounts, passOrFail, marks(), values()));
    }

    private static Arbitrary<ScoringMethod.OfAmount> ofAmount() {
        Arbitrary<ScoringMethod.OfAmount> relative = Combinators.combine(
                        Arbitraries.of(ScoringMethod.Award.class), Arbitraries.of(ScoringMethod.BestSetBy.class))
                .as((noBest, setBy) -> new ScoringMethod.RelativeToBest(
                        Direction.MORE_IS_BETTER, ScoringMethod.Award.NO_POINTS, noBest, setBy));
        Arbitrary<ScoringMethod.OfAmount> target = Combinators.combine(amounts(), Arbitraries.of(true, false))
                .as((amount, minimum) ->
                        new ScoringMethod.Target(amount, Optional.of(amount).filter(each -> minimum)));
        Arbitrary<ScoringMethod.OfAmount> bands = Combinators.combine(
                        amounts().set().ofMinSize(1).ofMaxSize(4), percentages())
                .as((bounds, share) -> {
                    List<ScoringMethod.Band> all = new ArrayList<>();
                    all.add(new ScoringMethod.Band(BigDecimal.ZERO, share));
                    bounds.stream().sorted().forEach(bound -> all.add(new ScoringMethod.Band(bound, share)));
                    return new ScoringMethod.Bands(all);
                });
        return Arbitraries.oneOf(List.of(relative, target, bands));
    }

    private static Arbitrary<ScoringMethod> marks() {
        return Combinators.combine(
                        amounts().set().ofMinSize(2).ofMaxSize(6), words(), Arbitraries.of(true, false), roundings())
                .as((marks, words, flag, rounding) -> {
                    List<ScoringMethod.Mark> scale = marks.stream()
                            .sorted()
                            .map(mark -> new ScoringMethod.Mark(mark, words))
                            .toList();
                    return new ScoringMethod.Marks(
                            scale,
                            flag ? Optional.of(scale.getFirst().mark()) : Optional.empty(),
                            flag ? new ScoringMethod.Mean(rounding) : new ScoringMethod.Consensus());
                });
    }

    private static Arbitrary<ScoringMethod> values() {
        return Combinators.combine(ofAmount(), words(), amounts(), amounts().optional(), Arbitraries.of(true, false))
                .as((then, words, amount, cap, flag) -> new ScoringMethod.Value(
                        ScoringMethod.Currency.POUNDS,
                        List.of(new ScoringMethod.Option(
                                "option",
                                words,
                                Optional.of("KNW-13").filter(id -> flag),
                                PEOPLE,
                                List.of(new ScoringMethod.UpliftedValue(
                                        unitValue(words, amount), uplift(words, amount, flag))),
                                cap)),
                        flag,
                        Optional.of("2014/15"),
                        flag ? ScoringMethod.ScoredOn.TOTAL : ScoringMethod.ScoredOn.SHARE_OF_TENDERED_PRICE,
                        then));
    }

    private static Optional<ScoringMethod.Uplift> uplift(String words, BigDecimal factor, boolean wanted) {
        return wanted ? Optional.of(new ScoringMethod.Uplift("2014/15", factor, words)) : Optional.empty();
    }

    /** The code is made of the content, so that two frames' own values never share one by chance. */
    private static UnitValue unitValue(String words, BigDecimal amount) {
        return new UnitValue(
                "own-" + amount.toPlainString() + "-" + words,
                words,
                words,
                UnitValue.Kind.SOCIAL,
                amount,
                Optional.of("2014/15"),
                Optional.empty(),
                false,
                new Citation(words));
    }

    private static Arbitrary<Settings> settings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5000),
                        roundings(),
                        Arbitraries.of(Settings.RoundedAt.class),
                        Arbitraries.of(List.<String>of(), List.of("price"), List.of("price", "leaf-0")),
                        Arbitraries.of(Settings.NotApplicable.class),
                        amounts().optional(),
                        Arbitraries.of(Settings.Missing.class))
                .as((points, rounding, at, ties, notApplicable, proportion, missing) -> new Settings(
                        points,
                        rounding,
                        at,
                        ties,
                        notApplicable,
                        List.of(),
                        proportion.map(any -> new Settings.FullTimeEquivalent(new BigDecimal("0.5"))),
                        proportion,
                        missing));
    }

    private static Arbitrary<Exercise> exercises() {
        return Combinators.combine(
                        words(),
                        amounts(),
                        Arbitraries.of(Custody.class),
                        Arbitraries.integers().between(-18, 18))
                .as((words, value, custody, offset) -> new Exercise(
                        new LotId("EXAMPLE-1", "1"),
                        "Example: " + words,
                        "Example: " + words,
                        true,
                        ContractNature.SERVICES,
                        Optional.of(new Money(value)),
                        Exercise.Vat.INCLUDED,
                        new Exercise.Term(
                                LocalDate.of(2027, 4, 1),
                                LocalDate.of(2029, 3, 31),
                                List.of("first " + words, "second")),
                        new Exercise.SocialValueAct(true, words),
                        Regime.PROCUREMENT_ACT_2023,
                        custody,
                        OffsetDateTime.of(2027, 1, 15, 12, 0, 0, 0, ZoneOffset.ofHours(offset)),
                        new Exercise.LocalArea(words, List.of(words), Exercise.Outside.EARNS_NO_POINTS)));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100000000"))
                .ofScale(2)
                .map(FrameReadings::plain);
    }

    private static Arbitrary<Percentage> percentages() {
        return Arbitraries.integers().between(0, 100).map(value -> new Percentage(BigDecimal.valueOf(value)));
    }

    private static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN))
                .as(Rounding::new);
    }

    private static Arbitrary<Optional<WordLimit>> wordLimits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2000), Arbitraries.of(SocialValueCriterion.Excess.class))
                .as(WordLimit::new)
                .optional();
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("ab \"\\/é£—&'{}:#~")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "x" + text);
    }
}
