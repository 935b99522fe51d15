package socialvalue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialvalue.agreement.Due;
import socialvalue.agreement.Promise;
import socialvalue.agreement.RatingBands;
import socialvalue.frame.SocialValueCriterion.Kind;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.procurement.KpiRating;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Unit;

class AttainmentTest {
    private static final Optional<RatingBands> BANDS =
            Optional.of(new RatingBands(new Percentage(new BigDecimal("90")), new Percentage(new BigDecimal("75"))));

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "10.01, 10, MET",
        "10, 10, MET",
        "9.9999, 10, SLIGHTLY_BELOW",
        "9, 10, SLIGHTLY_BELOW",
        "8.9999, 10, BELOW",
        "7.5, 10, BELOW",
        "7.4999, 10, SIGNIFICANTLY_BELOW",
        "0, 10, SIGNIFICANTLY_BELOW"
    })
    void isRatedOnEachSideOfEachBand(BigDecimal verified, BigDecimal due, Rating rating) {
        assertThat(more(due, verified, BANDS).rating()).isEqualTo(rating);
    }

    @ParameterizedTest(name = "{0} where no more than {1} was due is {2}")
    @CsvSource({
        "10, 10, MET",
        "9.99, 10, MET",
        "0, 10, MET",
        "0, 0, MET",
        "10.01, 10, SLIGHTLY_BELOW",
        "12.5, 10, BELOW",
        "20, 10, SIGNIFICANTLY_BELOW",
        "1, 0, SIGNIFICANTLY_BELOW"
    })
    void ofWhatIsBetterIfThereIsLessIsRatedTheOtherWayRound(BigDecimal verified, BigDecimal due, Rating rating) {
        assertThat(less(due, Optional.of(verified)).rating()).isEqualTo(rating);
    }

    @Test
    void ofNothingVerifiedIsNotTakenForALittleOfWhatThereShouldBeLittleOf() {
        Attainment unknown = less(BigDecimal.TEN, Optional.empty());
        assertThat(unknown.rating()).isEqualTo(Rating.OTHER);
        assertThat(unknown.reason()).contains("nothing is verified that could be compared");
    }

    @Test
    void whereNothingIsDueYetIsNeitherMetNorBelow() {
        Attainment early = Attainment.of(
                promise(Direction.MORE_IS_BETTER, Aggregation.SUM), Optional.empty(), Optional.of(Ratio.of(5)), BANDS);
        assertThat(early).isEqualTo(new Attainment(Optional.empty(), Rating.OTHER, Optional.of("nothing is due yet")));
    }

    @Test
    void whereNoBandsAreDeclaredSaysNoMoreThanBelowTarget() {
        Attainment below = more(BigDecimal.TEN, new BigDecimal("9"), Optional.empty());
        assertThat(below.rating()).isEqualTo(Rating.OTHER);
        assertThat(below.share()).contains(Ratio.of(9, 10));
        assertThat(below.reason()).contains("below target; the agreement declares no bands");
        assertThat(more(BigDecimal.TEN, BigDecimal.TEN, Optional.empty()).rating())
                .isEqualTo(Rating.MET);
    }

    @Test
    void ofALatestFigureNeedsAVerifiedOne() {
        Attainment unknown = Attainment.of(
                promise(Direction.MORE_IS_BETTER, Aggregation.LATEST),
                Optional.of(Ratio.of(95)),
                Optional.empty(),
                BANDS);
        assertThat(unknown.rating()).isEqualTo(Rating.OTHER);
    }

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource({"1/1, 100.0", "9999/10000, 99.9", "1999/2000, 99.9", "9994/10000, 99.9", "2/3, 66.7", "1001/1000, 100.1"
    })
    void isNeverPrintedAsAHundredPerCentWhenItIsLess(String share, String printed) {
        assertThat(Attainment.percent(Ratio.parse(share))).isEqualTo(new BigDecimal(printed));
    }

    @Test
    void isGoodInTheWordsOfTheActOnlyWhereTheTargetIsMet() {
        for (Rating rating : Rating.values()) {
            assertThat(rating.kpi() == KpiRating.GOOD).isEqualTo(rating == Rating.MET);
        }
    }

    private static Attainment more(BigDecimal due, BigDecimal verified, Optional<RatingBands> bands) {
        return Attainment.of(
                promise(Direction.MORE_IS_BETTER, Aggregation.SUM),
                Optional.of(Ratio.of(due)),
                Optional.of(Ratio.of(verified)),
                bands);
    }

    private static Attainment less(BigDecimal due, Optional<BigDecimal> verified) {
        return Attainment.of(
                promise(Direction.LESS_IS_BETTER, Aggregation.SUM),
                Optional.of(Ratio.of(due)),
                verified.map(Ratio::of),
                BANDS);
    }

    private static Promise promise(Direction direction, Aggregation aggregation) {
        return new Promise(
                "example",
                "Example promise",
                Optional.empty(),
                Kind.ADDED,
                new Unit("people", Unit.Kind.HEADCOUNT),
                direction,
                aggregation,
                false,
                List.of(new Due(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30), BigDecimal.TEN)),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
