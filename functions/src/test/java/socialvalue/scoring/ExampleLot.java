package socialvalue.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import socialvalue.example.ExampleMeasures;
import socialvalue.finding.FindingCode;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.Counting;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ModelExtract;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.EditionId;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Money;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Weighting;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;
import socialvalue.submission.TenderReturn;

/**
 * An invented lot of 100 points, said as far as a test is about it: what its criteria leave over goes to an imported
 * criterion {@link #REST}. Everybody who is named makes a return, and what is not said is not offered.
 */
public final class ExampleLot {
    public static final String REST = "REST";
    public static final String DIGEST = "sha256:example";

    private final List<AwardCriterion> criteria = new ArrayList<>();
    private final Map<String, Map<String, Commitment>> commitments = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> marks = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> imported = new LinkedHashMap<>();
    private final Map<String, BigDecimal> prices = new LinkedHashMap<>();
    private final Map<String, List<FindingCode>> disregard = new LinkedHashMap<>();
    private Rounding rounding = new Rounding(2, RoundingMode.HALF_UP);
    private Settings.RoundedAt roundedAt = Settings.RoundedAt.TOTAL;
    private List<String> ties = List.of();
    private Settings.NotApplicable notApplicable = Settings.NotApplicable.LEFT_OUT;
    private boolean restIsImported = true;

    /** A lot with one criterion "A" of 10 points. */
    public static ExampleLot of(ScoringMethod method) {
        return of(method, Counting.ALL);
    }

    /** The same with a part of its quantity counting. */
    public static ExampleLot of(ScoringMethod method, Counting counting) {
        return new ExampleLot().with(criterion("A", 10, method, counting, "M1"));
    }

    /** A criterion that gives so many points of the 100. */
    public static SocialValueCriterion criterion(
            String id, int percent, ScoringMethod method, Counting counting, String measure) {
        return criterion(
                id,
                new Weighting(new BigDecimal(percent), Weighting.Of.WHOLE),
                method,
                counting,
                measure,
                Optional.empty());
    }

    public static SocialValueCriterion criterion(
            String id,
            Weighting weighting,
            ScoringMethod method,
            Counting counting,
            String measure,
            Optional<String> notApplicable) {
        return new SocialValueCriterion(
                id,
                "Example criterion " + id,
                weighting,
                SocialValueCriterion.Kind.ADDED,
                new SocialValueCriterion.MeasureSubject(measure, Optional.empty()),
                Optional.of(ExampleMeasures.PEOPLE),
                method,
                new SocialValueCriterion.Response(
                        false,
                        SocialValueCriterion.Needs.QUANTITY,
                        SocialValueCriterion.QuantityForm.SINGLE_FIGURE,
                        Optional.empty(),
                        false,
                        false),
                counting,
                notApplicable);
    }

    public ExampleLot with(AwardCriterion criterion) {
        criteria.add(criterion);
        return this;
    }

    public ExampleLot with(String id, int percent, ScoringMethod method) {
        return with(criterion(id, percent, method, Counting.ALL, "M1"));
    }

    /** A criterion scored elsewhere. */
    public ExampleLot elsewhere(String id, int percent) {
        return with(new ImportedCriterion(
                id,
                "Example " + id,
                new Weighting(new BigDecimal(percent), Weighting.Of.WHOLE),
                ImportedCriterion.Type.QUALITY,
                "as the Example invitation says"));
    }

    public ExampleLot rounded(Settings.RoundedAt where, int scale, RoundingMode mode) {
        roundedAt = where;
        rounding = new Rounding(scale, mode);
        return this;
    }

    public ExampleLot ties(String... chain) {
        ties = Arrays.asList(chain);
        return this;
    }

    public ExampleLot notApplicable(Settings.NotApplicable rule) {
        notApplicable = rule;
        return this;
    }

    /** Leaves the scores of {@link #REST} out. */
    public ExampleLot beforeImport() {
        restIsImported = false;
        return this;
    }

    public ExampleLot offer(String supplier, String criterion, Offer offer) {
        return commit(
                supplier,
                new Commitment(
                        criterion, place(supplier, criterion), offer, Optional.empty(), Optional.empty(), List.of()));
    }

    /** A figure. */
    public ExampleLot offer(String supplier, String criterion, String amount) {
        return offer(supplier, criterion, new Offer.SingleFigure(new BigDecimal(amount)));
    }

    /** A figure for each period. */
    public ExampleLot offer(String supplier, String criterion, List<String> amounts) {
        return offer(
                supplier,
                criterion,
                new Offer.PerPeriod(amounts.stream().map(BigDecimal::new).toList()));
    }

    /** An offer with what would have happened anyway, and the contract's share of the rest. */
    public ExampleLot net(String supplier, String criterion, Offer offer, String deadweight, String attribution) {
        return commit(
                supplier,
                new Commitment(
                        criterion,
                        place(supplier, criterion),
                        offer,
                        Optional.of(new Percentage(new BigDecimal(deadweight))),
                        Optional.of(new Percentage(new BigDecimal(attribution))),
                        List.of()));
    }

    /** An offer that earns no points. */
    public ExampleLot forfeits(String supplier, String criterion, String amount, FindingCode... reasons) {
        return commit(
                supplier,
                new Commitment(
                        criterion,
                        place(supplier, criterion),
                        new Offer.SingleFigure(new BigDecimal(amount)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(reasons)));
    }

    private ExampleLot commit(String supplier, Commitment commitment) {
        nothing(supplier).commitments.get(supplier).put(commitment.criterion(), commitment);
        return this;
    }

    private int place(String supplier, String criterion) {
        return 7 + commitments.getOrDefault(supplier, Map.of()).size() + criterion.length();
    }

    /** A return that offers nothing yet. */
    public ExampleLot nothing(String supplier) {
        commitments.computeIfAbsent(supplier, name -> new LinkedHashMap<>());
        return this;
    }

    public ExampleLot mark(String supplier, String criterion, String mark) {
        nothing(supplier)
                .marks
                .computeIfAbsent(supplier, name -> new LinkedHashMap<>())
                .put(criterion, new BigDecimal(mark));
        return this;
    }

    /** Points recorded elsewhere. */
    public ExampleLot points(String supplier, String criterion, String points) {
        nothing(supplier)
                .imported
                .computeIfAbsent(supplier, name -> new LinkedHashMap<>())
                .put(criterion, new BigDecimal(points));
        return this;
    }

    public ExampleLot price(String supplier, String pounds) {
        nothing(supplier).prices.put(supplier, new BigDecimal(pounds));
        return this;
    }

    public ExampleLot mayBeDisregarded(String supplier, FindingCode code) {
        nothing(supplier).disregard.put(supplier, List.of(code));
        return this;
    }

    public EvaluationFrame frame() {
        BigDecimal left = new BigDecimal(100);
        for (AwardCriterion criterion : criteria) {
            left = left.subtract(criterion.weighting().percent());
        }
        List<AwardCriterion> all = new ArrayList<>(criteria);
        if (left.signum() > 0) {
            all.add(new ImportedCriterion(
                    REST,
                    "Example rest",
                    new Weighting(left, Weighting.Of.WHOLE),
                    ImportedCriterion.Type.PRICE,
                    "as the Example invitation says"));
        }
        return new EvaluationFrame(
                exercise(),
                new ModelExtract(
                        new EditionId("example", "2026"),
                        "Example Model 2026",
                        true,
                        List.of(),
                        ExampleMeasures.ALL,
                        List.of()),
                List.of(),
                all,
                new Settings(
                        100,
                        rounding,
                        roundedAt,
                        ties,
                        notApplicable,
                        List.of(),
                        Optional.of(new Settings.FullTimeEquivalent(new BigDecimal("0.5"))),
                        Optional.empty(),
                        Settings.Missing.MAY_BE_DISREGARDED));
    }

    private static Exercise exercise() {
        return new Exercise(
                new LotId("EX-1", "1"),
                "Example services",
                "Example Council",
                true,
                ContractNature.SERVICES,
                Optional.of(new Money(new BigDecimal(1_000_000))),
                Exercise.Vat.EXCLUDED,
                new Exercise.Term(
                        LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31), List.of("Year 1", "Year 2", "Year 3")),
                new Exercise.SocialValueAct(true, "Example services are bought"),
                Regime.PROCUREMENT_ACT_2023_LIGHT_TOUCH,
                Custody.SEALED_HERE,
                OffsetDateTime.parse("2026-11-30T12:00:00+00:00"),
                new Exercise.LocalArea("Exampleshire", List.of(), Exercise.Outside.WORTH_A_LOOK));
    }

    public List<ScoringRow> rows() {
        EvaluationFrame frame = frame();
        return commitments.keySet().stream()
                .map(supplier -> row(frame, supplier))
                .toList();
    }

    public ScoringRow row(String supplier) {
        return row(frame(), supplier);
    }

    private ScoringRow row(EvaluationFrame frame, String supplier) {
        List<Commitment> all = frame.socialValueCriteria().stream()
                .map(criterion ->
                        commitments.get(supplier).getOrDefault(criterion.id(), Commitment.unanswered(criterion.id())))
                .toList();
        Map<String, BigDecimal> points = new LinkedHashMap<>(imported.getOrDefault(supplier, Map.of()));
        if (restIsImported && frame.leaf(REST).isPresent()) {
            points.putIfAbsent(REST, BigDecimal.ZERO);
        }
        return new ScoringRow(
                new TenderReturn(
                        frame.exercise().lot(),
                        new Supplier(supplier, "Example " + supplier, Optional.empty(), List.of()),
                        DIGEST,
                        all,
                        List.of()),
                marks.getOrDefault(supplier, Map.of()),
                points,
                Optional.ofNullable(prices.get(supplier)),
                disregard.getOrDefault(supplier, List.of()));
    }

    public LotScores scores() {
        return LotScores.of(frame(), rows());
    }

    /** The same lot with its returns in another order. */
    public LotScores scoresShuffled(long seed) {
        List<ScoringRow> rows = new ArrayList<>(rows());
        Collections.shuffle(rows, new Random(seed));
        return LotScores.of(frame(), rows);
    }

    public ScoreSheet sheet(String supplier) {
        Scorer scorer = new Scorer(frame());
        return scorer.sheet(row(supplier), scorer.field(rows()));
    }

    public CriterionScore score(String supplier, String criterion) {
        return sheet(supplier).score(criterion).orElseThrow();
    }

    /** The points of criterion "A", exactly. */
    public Ratio points(String supplier) {
        return score(supplier, "A").points();
    }

    /** The step of a criterion that is scored. */
    public Step step(String supplier, String criterion) {
        return ((CriterionScore.Scored) score(supplier, criterion)).step();
    }

    /** The names of the returns flagged, with what is noticed. */
    public List<String> flags(String supplier) {
        return sheet(supplier).flags().stream()
                .map(flag -> flag.kind().words() + (flag.criterion().isEmpty() ? "" : " " + flag.criterion()))
                .toList();
    }

    /** The order of the lot, such as {@code 1 a, 2= b, 2= c}. */
    public String order() {
        StringBuilder order = new StringBuilder();
        for (Ranking.Place place : scores().ranking().places()) {
            order.append(order.isEmpty() ? "" : ", ")
                    .append(place.rank())
                    .append(place.tied() ? "= " : " ")
                    .append(place.sheet().supplier());
        }
        return order.toString();
    }
}
