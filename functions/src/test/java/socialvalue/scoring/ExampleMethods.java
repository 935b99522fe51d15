package socialvalue.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialvalue.example.ExampleMeasures;
import socialvalue.frame.ScoringMethod;
import socialvalue.frame.ScoringMethod.Award;
import socialvalue.frame.ScoringMethod.BestSetBy;
import socialvalue.model.Citation;
import socialvalue.model.Measure.Direction;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

/** Methods for tests, and ratios by their text. */
public final class ExampleMethods {
    public static final ScoringMethod.RelativeToBest MORE = more(Award.NO_POINTS, BestSetBy.ALL_RETURNS);
    public static final ScoringMethod YES_OR_NO = new ScoringMethod.PassOrFail(Optional.empty(), false);

    private ExampleMethods() {}

    public static ScoringMethod.RelativeToBest more(Award noBest, BestSetBy setBy) {
        return new ScoringMethod.RelativeToBest(Direction.MORE_IS_BETTER, Award.NO_POINTS, noBest, setBy);
    }

    public static ScoringMethod.RelativeToBest less(Award nought, Award noBest) {
        return new ScoringMethod.RelativeToBest(Direction.LESS_IS_BETTER, nought, noBest, BestSetBy.ALL_RETURNS);
    }

    public static ScoringMethod.Target target(String target) {
        return new ScoringMethod.Target(new BigDecimal(target), Optional.empty());
    }

    public static ScoringMethod.Target target(String target, String minimum) {
        return new ScoringMethod.Target(new BigDecimal(target), Optional.of(new BigDecimal(minimum)));
    }

    /** Bands, each as {@code from:share}. */
    public static ScoringMethod.Bands bands(String... bands) {
        List<ScoringMethod.Band> all = new ArrayList<>();
        for (String band : bands) {
            String[] parts = band.split(":");
            all.add(new ScoringMethod.Band(new BigDecimal(parts[0]), new Percentage(new BigDecimal(parts[1]))));
        }
        return new ScoringMethod.Bands(all);
    }

    public static ScoringMethod.PassOrFail passWith(String minimum, boolean gate) {
        return new ScoringMethod.PassOrFail(Optional.of(new BigDecimal(minimum)), gate);
    }

    /** Marks 0, 1 and so on up to the highest. */
    public static ScoringMethod.Marks marks(int highest, Optional<String> minimum) {
        List<ScoringMethod.Mark> scale = new ArrayList<>();
        for (int mark = 0; mark <= highest; mark++) {
            scale.add(new ScoringMethod.Mark(new BigDecimal(mark), "Example mark " + mark));
        }
        return new ScoringMethod.Marks(
                scale, minimum.map(BigDecimal::new), new ScoringMethod.Mean(new Rounding(1, RoundingMode.HALF_UP)));
    }

    public static ScoringMethod.Value value(
            ScoringMethod.ScoredOn scoredOn, ScoringMethod.OfAmount then, ScoringMethod.Option... options) {
        return new ScoringMethod.Value(
                ScoringMethod.Currency.POUNDS, List.of(options), true, Optional.of("2026/27"), scoredOn, then);
    }

    public static ScoringMethod.Option option(String id, Optional<String> cap, ScoringMethod.UpliftedValue... values) {
        return new ScoringMethod.Option(
                id,
                "Example option " + id,
                Optional.empty(),
                ExampleMeasures.PEOPLE,
                List.of(values),
                cap.map(BigDecimal::new));
    }

    public static ScoringMethod.UpliftedValue worth(String pounds) {
        return new ScoringMethod.UpliftedValue(published(pounds), Optional.empty());
    }

    public static ScoringMethod.UpliftedValue worth(String pounds, String factor) {
        return new ScoringMethod.UpliftedValue(
                published(pounds),
                Optional.of(new ScoringMethod.Uplift("2026/27", new BigDecimal(factor), "Example index 2026")));
    }

    private static UnitValue published(String pounds) {
        return new UnitValue(
                "V" + pounds,
                "Example value",
                "person",
                UnitValue.Kind.ECONOMIC,
                new BigDecimal(pounds),
                Optional.of("2012/13"),
                Optional.empty(),
                false,
                new Citation("Example Unit Costs 2026"));
    }

    public static Ratio ratio(String text) {
        return Ratio.parse(text);
    }
}
