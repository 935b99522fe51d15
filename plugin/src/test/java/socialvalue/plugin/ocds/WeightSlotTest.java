package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightSlotTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            70                                  | 70    | UNIT_NOT_STATED
            12%                                 | 12    | PERCENT_OF_WHOLE
            12.50 %                             | 12.50 | PERCENT_OF_WHOLE
            40 per cent                         | 40    | PERCENT_OF_WHOLE
            Weighting: 15%                      | 15    | PERCENT_OF_WHOLE
            15% weighting                       | 15    | PERCENT_OF_WHOLE
            weighting 15                        | 15    | UNIT_NOT_STATED
            10% of the overall score            | 10    | PERCENT_OF_WHOLE
            10% of the total available marks    | 10    | PERCENT_OF_WHOLE
            20% of the Quality weighting        | 20    | PERCENT_OF_PARENT
            20% of quality                      | 20    | PERCENT_OF_PARENT
            30 points                           | 30    | POINTS
            maximum 40 points                   | 40    | POINTS
            30 points out of 100                | 30    | POINTS
            30/100 marks                        | 30    | POINTS
            30 out of a total of 100 points     | 30    | POINTS
            """)
    void aDescriptionThatIsNothingButAWeightStatesIt(String text, BigDecimal number, Weight.Basis basis) {
        assertThat(WeightSlot.ofDescription(text)).isInstanceOfSatisfying(Weight.Stated.class, stated -> {
            assertThat(stated.number()).isEqualTo(number);
            assertThat(stated.basis()).isEqualTo(basis);
            assertThat(stated.quoted()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20% of the contract",
                "30/100",
                "30 out of 100",
                "250",
                "250%",
                "101%",
                "Price 10% discount",
                "10-20%",
                "-5",
                "1e2",
                "70%, see documents",
                "£70",
                "pass/fail",
                "Social value (minimum 10%)",
                "at least 10%",
                "10% or more",
                "VAT 20%",
                "40 points out of 30",
                "twenty per cent",
                "",
                "%",
                "12,5%",
                "1.2.3%",
                "５%"
            })
    void aDescriptionThatSaysAnythingElseStatesNone(String text) {
        assertThat(WeightSlot.ofDescription(text)).isEqualTo(Weight.NOT_STATED);
    }

    @Test
    void pointsKeepHowManyThereAreInAll() {
        assertThat(WeightSlot.ofDescription("30 points out of 100"))
                .isInstanceOfSatisfying(Weight.Stated.class, stated -> assertThat(stated.outOf())
                        .contains(new BigDecimal("100")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Quality (60%)", "Local labour (60%)", "Employment - 60%", "Price: 60%", "social value 60%"})
    void aNameThatEndsWithItsPercentageStatesIt(String name) {
        assertThat(WeightSlot.ofName(name))
                .isEqualTo(Weight.Stated.of(new BigDecimal("60"), Weight.Basis.PERCENT_OF_WHOLE, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAT 20%",
                "Local labour 20%",
                "Increase in jobs: 10%",
                "Recycled material (50%)",
                "Quality 90% Price 10%",
                "Minimum quality (60%)",
                "Price 10% discount",
                "Quality (110%)",
                "Quality"
            })
    void aNameThatMayMeanAnythingElseStatesNone(String name) {
        assertThat(WeightSlot.ofName(name)).isEqualTo(Weight.NOT_STATED);
    }

    @Property
    void anyNumberOfPerCentUpToTheWholeIsReadExactly(@ForAll @IntRange(min = 0, max = 1_000_000) int tenThousandths) {
        BigDecimal number = BigDecimal.valueOf(tenThousandths, 4);
        assertThat(WeightSlot.ofDescription(number.toPlainString() + "%"))
                .isEqualTo(Weight.Stated.of(number, Weight.Basis.PERCENT_OF_WHOLE, number.toPlainString() + "%"));
    }
}
