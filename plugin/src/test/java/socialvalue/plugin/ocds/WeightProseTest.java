package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightProseTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Evaluated on a 60% Price and 40% Quality split.                  | Price 60, Quality 40
            Award to the most economically advantageous tenderer on 100% Price. | Price 100
            Tenders will be evaluated on 70% quality and 30% price.          | quality 70, price 30
            Award criteria: Quality 60%, Price 40%                           | Quality 60, Price 40
            The weighting is Quality: 50%, Social Value: 10%, Price: 40%.    | Quality 50, Social Value 10, Price 40
            Quality 60% Price 40%                                            | Quality 60, Price 40
            Price 60%. Quality 40%.                                          | Price 60, Quality 40
            Evaluation criteria are price (60%), quality (30%) and social value (10%). | price 60, quality 30, social value 10
            Social value will be weighted at 10% of the overall score.       | Social value 10
            A 10% weighting for social value will apply.                     | social value 10
            10% of the total marks are allocated to social value.            | social value 10
            Social Value will account for 10% of the evaluation.             | Social Value 10
            Awarded 60% on price and 40% on quality. It is assessed so.      | price 60, quality 40
            Evaluation: 55% technical quality, 12.5% social value and 32.5% price. | technical quality 55, social value 12.5, price 32.5
            Assessed on price 40 per cent and quality 60 percent             | price 40, quality 60
            The weighting for social value is 10%.                           | social value 10
            Evaluation split is 60%/40% Quality/Price.                       | Quality 60, Price 40
            Quality 60%rnPrice 40%rnThe contract starts in June.             | Quality 60, Price 40
            """)
    void whatIsStatedOfTheWholeIsRead(String text, String expected) {
        assertThat(said(text, Weight.Basis.PERCENT_OF_WHOLE)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Price/Quality split 60/40.                                       | Price 60, Quality 40
            Tenders will be evaluated on a 60:40 quality:price ratio.        | quality 60, price 40
            Bids are evaluated on a Price/Quality ratio of 30/70             | Price 30, Quality 70
            """)
    void aRatioWithoutAUnitIsReadAsNumbersWithoutAUnit(String text, String expected) {
        assertThat(said(text, Weight.Basis.UNIT_NOT_STATED)).isEqualTo(expected);
    }

    @Test
    void aShareOfAnotherCriterionNamesItAndWhatThatIsOfTheWhole() {
        List<WeightProse.Named> read = WeightProse.read(
                "The evaluation was based on a 60% Price and 40% Quality split, with 20% of the Quality weighting"
                        + " apportioned to Social Value.",
                false);
        assertThat(read).hasSize(3);
        WeightProse.Named socialValue = read.get(2);
        assertThat(socialValue.name()).isEqualTo("Social Value");
        assertThat(socialValue.weight())
                .isEqualTo(Weight.Stated.ofParent(
                        new BigDecimal("20"), "Quality", "20% of the Quality weighting apportioned to Social Value"));
        assertThat(socialValue.parentShare()).contains(new BigDecimal("40"));
    }

    @Test
    void aShareOfACriterionWhoseOwnWeightIsNotStatedIsNoShareOfTheWhole() {
        List<WeightProse.Named> read =
                WeightProse.read("Social value has a weighting of 20% of the quality score.", false);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).weight().parent()).contains("quality");
        assertThat(read.get(0).parentShare()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Price 10% discount for early payment.",
                "VAT at 20% is excluded from the price in the evaluation.",
                "100% of staff paid the living wage.",
                "20% of the contract will be evaluated.",
                "A minimum 10% social value weighting applies.",
                "minimum 10% social value",
                "Social value of at least 10% is the award criterion.",
                "Up to 10% of the evaluation is for social value.",
                "Quality must score 60% in the evaluation.",
                "The evaluation threshold is 60% quality.",
                "Evaluation of a 10 - 20% price weighting.",
                "The weighting is between 10% and 20% for price.",
                "Social Value 10-20% weighting",
                "The workforce is 60% technical and 40% commercial.",
                "Assessment shows 100% of the price is paid on delivery.",
                "The evaluation found fuel price 10% and quality 90% satisfactory.",
                "Evaluation: 60% price and 40% quality improvement.",
                "Evaluation will be 70% for quality, of which 10% is social value, and 30% price.",
                "Evaluation: Quality 60% (Technical 40%, Social value 20%), Price 40%.",
                "The evaluation will not be 60% price and 40% quality.",
                "The evaluation could be 60% price and 40% quality.",
                "For example, evaluation may be 60% price / 40% quality.",
                "Lot 1 is evaluated 60% price and 40% quality. Lot 2 is evaluated 70% price and 30% quality.",
                "The services are 100% quality assessed.",
                "We award on price. Prices rose 5% this year.",
                "Weighting: price £60%.",
                "Weighting: price -60%, quality 40%",
                "Weighting: price 60%, quality forty per cent",
                "Evaluation: price 60%, quality 50%.",
                "A 5% quality retention is assessed.",
                "Costs increased 10% and price 20%.",
                "The most advantageous tender had a price 10% below the estimate.",
                "The winner scored 45% quality and 30% price.",
                "The evaluation result was 55% quality and 45% price.",
                "10% of the marks for social value will be deducted.",
                "Price is not the only award criterion and all criteria are stated in the documents.",
                "The successful bidder must allow a further 25% capacity for future installations.",
                "The extension is equating to 25% of the original.",
                "Framework for 24/25 by price and quality",
                "An uplift of 8 to 11 points in quality",
                "Quality 7O%",
                "price weighting 1000%",
                "Evaluation: 50% quality, 50%",
                "Evaluation by price: 12/24",
                "social value 10%",
                ""
            })
    void whatIsNotTheWeightOfACriterionIsNotReadAsOne(String text) {
        assertThat(WeightProse.read(text, false)).isEmpty();
    }

    @Provide
    Arbitrary<String> notices() {
        Arbitrary<String> words = Arbitraries.of(
                "price",
                "Quality",
                "social value",
                "10%",
                "60 %",
                "40 per cent",
                "100%",
                "of",
                "the",
                "and",
                "is",
                ":",
                ",",
                ".",
                "(",
                ")",
                "/",
                "-",
                "minimum",
                "weighting",
                "evaluation",
                "60/40",
                "\n",
                "£5",
                "not",
                "for");
        return words.list().ofMaxSize(40).map(list -> String.join(" ", list));
    }

    @Property
    void whateverIsReadStandsInTheTextAndComesToNoMoreThanTheWhole(@ForAll("notices") String text) {
        List<WeightProse.Named> read = WeightProse.read(text, true);
        BigDecimal whole = BigDecimal.ZERO;
        String tidy = text.replaceAll("\\s+", " ");
        for (WeightProse.Named each : read) {
            assertThat(tidy).contains(each.name());
            assertThat(tidy).contains(each.weight().number().toPlainString());
            if (each.weight().basis() == Weight.Basis.PERCENT_OF_WHOLE) {
                whole = whole.add(each.weight().number());
            }
        }
        assertThat(whole).isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }

    @Property
    void aSplitIsReadExactlyInEitherOrderOfWords(
            @ForAll @IntRange(min = 1, max = 9_999) int hundredths, @ForAll boolean nameFirst) {
        BigDecimal price = BigDecimal.valueOf(hundredths, 2);
        BigDecimal quality = BigDecimal.valueOf(100).subtract(price);
        String text = nameFirst
                ? "Evaluated on price " + price + "% and quality " + quality + "%."
                : "Evaluated on " + price + "% price and " + quality + "% quality.";
        assertThat(said(text, Weight.Basis.PERCENT_OF_WHOLE)).isEqualTo("price " + price + ", quality " + quality);
    }

    @Provide
    Arbitrary<String> hedged() {
        return Combinators.combine(
                        Arbitraries.of("minimum", "at least", "up to", "not", "may be", "for example", "of which"),
                        Arbitraries.integers().between(1, 99))
                .as((word, number) ->
                        "The evaluation is " + word + " " + number + "% price and " + (100 - number) + "% quality.");
    }

    @Property
    void aLimitAConditionOrAnExampleIsNeverAWeight(@ForAll("hedged") String text) {
        assertThat(WeightProse.read(text, false)).isEmpty();
    }

    @Test
    void aHostileTextIsReadInReasonableTime() {
        String text = "price is a weighting of ".repeat(8_000) + "10% of " + " ".repeat(100_000) + "(".repeat(1_000);
        assertThat(WeightProse.read(text, true)).isEmpty();
    }

    private static String said(String text, Weight.Basis basis) {
        List<WeightProse.Named> read = WeightProse.read(text, false);
        assertThat(read).allSatisfy(each -> assertThat(each.weight().basis()).isEqualTo(basis));
        return read.stream()
                .map(each -> each.name() + " " + each.weight().number().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
