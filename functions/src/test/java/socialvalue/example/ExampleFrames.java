package socialvalue.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.Exercise.LocalArea;
import socialvalue.frame.Exercise.Outside;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ModelExtract;
import socialvalue.frame.Settings;
import socialvalue.frame.Settings.ActivityPair;
import socialvalue.model.EditionId;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.Regime;
import socialvalue.quantity.Money;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Weighting;

/** An invented frame: price 80, social value 20, shared among its criteria. */
public final class ExampleFrames {
    /** What the frame's digest is taken to be. */
    public static final String DIGEST = "sha256:example";

    private List<ExampleCriteria> criteria = ExampleCriteria.everyKind();
    private Settings.Missing missing = Settings.Missing.MAY_BE_DISREGARDED;
    private Outside outside = Outside.WORTH_A_LOOK;
    private Optional<BigDecimal> outOfProportion = Optional.of(BigDecimal.ONE);

    private ExampleFrames() {}

    /** Begins a frame with one criterion of every kind. */
    public static ExampleFrames frame() {
        return new ExampleFrames();
    }

    /** The frame with one criterion of every kind. */
    public static EvaluationFrame everyKind() {
        return frame().build();
    }

    /** With these criteria only. */
    public ExampleFrames criteria(ExampleCriteria... only) {
        criteria = List.of(only);
        return this;
    }

    public ExampleFrames missing(Settings.Missing means) {
        missing = means;
        return this;
    }

    public ExampleFrames outside(Outside means) {
        outside = means;
        return this;
    }

    public ExampleFrames outOfProportion(Optional<BigDecimal> ratio) {
        outOfProportion = ratio;
        return this;
    }

    /** The frame. */
    public EvaluationFrame build() {
        BigDecimal hundred = new BigDecimal(100);
        BigDecimal each = hundred.divide(new BigDecimal(criteria.size()), 0, RoundingMode.DOWN);
        BigDecimal first = hundred.subtract(each.multiply(new BigDecimal(criteria.size() - 1)));
        List<AwardCriterion> socialValue = new ArrayList<>();
        for (ExampleCriteria criterion : criteria) {
            socialValue.add(criterion.weighted(socialValue.isEmpty() ? first : each));
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
                List.of(
                        new ImportedCriterion(
                                "P",
                                "Price",
                                whole(80),
                                ImportedCriterion.Type.PRICE,
                                "lowest price divided by own price"),
                        new CriterionGroup("SV", "Social value", whole(20), socialValue)),
                settings());
    }

    private static Weighting whole(int percent) {
        return new Weighting(new BigDecimal(percent), Weighting.Of.WHOLE);
    }

    private Exercise exercise() {
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
                new LocalArea("Exampleshire", List.of("Exampleton", "Example Heath"), outside));
    }

    private Settings settings() {
        return new Settings(
                100,
                new Rounding(2, RoundingMode.HALF_UP),
                Settings.RoundedAt.EACH_CRITERION,
                List.of(),
                Settings.NotApplicable.LEFT_OUT,
                List.of(new ActivityPair("A1", "A3")),
                Optional.of(new Settings.FullTimeEquivalent(new BigDecimal("0.5"))),
                outOfProportion,
                missing);
    }
}
