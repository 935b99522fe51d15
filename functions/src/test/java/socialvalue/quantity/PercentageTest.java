package socialvalue.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {
    @ParameterizedTest
    @CsvSource({"60, 60.0", "60, 6E+1", "100, 1E+2", "0, 0.000", "0, 0E+5", "12.5, 12.50", "12.5, 125E-1"})
    void equalNumbersAreEqualPercentagesHoweverTheyAreWritten(BigDecimal one, BigDecimal other) {
        assertThat(new Percentage(one)).isEqualTo(new Percentage(other)).hasSameHashCodeAs(new Percentage(other));
        assertThat(new Percentage(other)).hasToString(one + "%");
    }

    @Test
    void aPercentageIsFromNoughtToOneHundred() {
        assertThat(Percentage.inRange(new BigDecimal("100.00"))).isTrue();
        assertThat(Percentage.inRange(new BigDecimal("100.01"))).isFalse();
        assertThatThrownBy(() -> new Percentage(new BigDecimal("-0.01"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percentage(new BigDecimal("100.01"))).isInstanceOf(IllegalArgumentException.class);
    }
}
