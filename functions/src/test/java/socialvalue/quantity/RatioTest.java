package socialvalue.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    private static final String MOST = "9223372036854775807";
    private static final String BEYOND = "9223372036854775808";

    @ParameterizedTest
    @CsvSource({
        "1/3, 1/6, 0.5",
        "1/2, 1/2, 1",
        "0.1, 0.2, 0.3",
        "0, 7/9, 7/9",
        "1/3, -1/3, 0",
        MOST + ", 1, " + BEYOND,
        "-" + MOST + ", -1, -" + BEYOND,
        BEYOND + ", -1, " + MOST
    })
    void adds_exactly(String one, String other, String sum) {
        assertThat(parse(one).plus(parse(other))).isEqualTo(parse(sum)).hasToString(sum);
        assertThat(parse(other).plus(parse(one))).isEqualTo(parse(sum));
    }

    @ParameterizedTest
    @CsvSource({
        "2/3, 3/2, 1",
        "0, 5/7, 0",
        "-2/3, 1/2, -1/3",
        MOST + ", 2, 18446744073709551614",
        "3037000500, 3037000500, 9223372037000250000",
        "1/3037000500, 1/3037000500, 1/9223372037000250000",
        "1/4294967296, 1/4294967296, 1/18446744073709551616"
    })
    void multiplies_exactly(String one, String other, String product) {
        assertThat(parse(one).times(parse(other))).isEqualTo(parse(product));
    }

    @Test
    void divides_exactly_and_never_by_nought() {
        assertThat(parse("1").dividedBy(parse("3")).times(parse("3"))).isEqualTo(Ratio.ONE);
        assertThat(parse("-1").dividedBy(parse("-3"))).isEqualTo(parse("1/3"));
        assertThat(parse("1").dividedBy(parse("-3"))).isEqualTo(parse("-1/3"));
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_smallest_long_is_a_number_like_every_other() {
        Ratio smallest = Ratio.of(Long.MIN_VALUE);

        assertThat(smallest).isEqualTo(parse("-" + BEYOND)).hasSameHashCodeAs(parse("-" + BEYOND));
        assertThat(smallest.negated()).isEqualTo(parse(BEYOND));
        assertThat(Ratio.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Ratio.ONE);
        assertThat(Ratio.of(1, Long.MIN_VALUE).signum()).isEqualTo(-1);
        assertThat(Ratio.of(0, Long.MIN_VALUE)).isEqualTo(Ratio.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, 1/2, -1",
        "2/4, 1/2, 0",
        "-1/3, -1/2, 1",
        MOST + ", " + BEYOND + ", -1",
        BEYOND + ", " + MOST + ", 1"
    })
    void compares_by_value(String one, String other, int sign) {
        assertThat(Integer.signum(parse(one).compareTo(parse(other)))).isEqualTo(sign);
        assertThat(parse(one).min(parse(other))).isEqualTo(parse(sign <= 0 ? one : other));
        assertThat(parse(one).max(parse(other))).isEqualTo(parse(sign >= 0 ? one : other));
    }

    @ParameterizedTest
    @CsvSource({
        "2/3, 2, HALF_UP, 0.67",
        "1/3, 2, UP, 0.34",
        "0.125, 2, HALF_EVEN, 0.12",
        "0.125, 2, HALF_UP, 0.13",
        "-0.125, 2, HALF_UP, -0.13",
        "5, 0, DOWN, 5",
        BEYOND + ", 1, HALF_UP, " + BEYOND + ".0"
    })
    void rounds_once_as_declared(String exact, int scale, RoundingMode mode, BigDecimal rounded) {
        assertThat(parse(exact).rounded(new Rounding(scale, mode))).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"1/8, 0.125", "1/5, 0.2", "7/40, 0.175", "100, 100", "1/1024, 0.0009765625", "0, 0"})
    void is_a_decimal_where_one_is_equal_to_it(String ratio, BigDecimal decimal) {
        assertThat(parse(ratio).asDecimal().orElseThrow()).isEqualByComparingTo(decimal);
        assertThat(parse(ratio)).hasToString(decimal.toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "-10/7", "1/30"})
    void is_no_decimal_where_none_is(String ratio) {
        assertThat(parse(ratio).asDecimal()).isEmpty();
        assertThat(parse(ratio)).hasToString(ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/0", "1/-2", "1/2/3", "1e9", "1E999999999", "1/1e3", "NaN"})
    void does_not_read_what_it_never_writes(String text) {
        assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    private static Ratio parse(String text) {
        return Ratio.parse(text);
    }
}
