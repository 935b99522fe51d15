package socialvalue.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast path in longs and the slow one in big numbers are one arithmetic. */
class RatioPropertyTest {
    private static final BigInteger EDGE = BigInteger.valueOf(Long.MAX_VALUE);

    /** A fraction as it was drawn, and the ratio made of it. */
    record Drawn(BigInteger numerator, BigInteger denominator) {
        Ratio ratio() {
            return Ratio.parse(numerator + "/" + denominator);
        }
    }

    @Provide
    Arbitrary<Drawn> ratios() {
        Arbitrary<BigInteger> small = Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.valueOf(1000));
        Arbitrary<BigInteger> nearTheEdge =
                Arbitraries.bigIntegers().between(EDGE.subtract(BigInteger.TEN), EDGE.add(BigInteger.TEN));
        Arbitrary<BigInteger> nearItsRoot = Arbitraries.bigIntegers()
                .between(BigInteger.valueOf(3_037_000_490L), BigInteger.valueOf(3_037_000_510L));
        Arbitrary<BigInteger> beyond = Arbitraries.bigIntegers().between(EDGE, EDGE.multiply(EDGE));
        Arbitrary<BigInteger> positive = Arbitraries.oneOf(small, nearTheEdge, nearItsRoot, beyond);
        Arbitrary<BigInteger> any = Combinators.combine(
                        Arbitraries.oneOf(positive, Arbitraries.just(BigInteger.ZERO)), Arbitraries.of(1, -1))
                .as((number, sign) -> number.multiply(BigInteger.valueOf(sign)));
        return Combinators.combine(any, positive).as(Drawn::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void sums_are_those_of_fractions(@ForAll("ratios") Drawn a, @ForAll("ratios") Drawn b) {
        assertThat(a.ratio().plus(b.ratio()))
                .isEqualTo(new Drawn(
                                a.numerator.multiply(b.denominator).add(b.numerator.multiply(a.denominator)),
                                a.denominator.multiply(b.denominator))
                        .ratio());
        assertThat(a.ratio().plus(b.ratio()).minus(b.ratio())).isEqualTo(a.ratio());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void products_are_those_of_fractions(@ForAll("ratios") Drawn a, @ForAll("ratios") Drawn b) {
        assertThat(a.ratio().times(b.ratio()))
                .isEqualTo(new Drawn(a.numerator.multiply(b.numerator), a.denominator.multiply(b.denominator)).ratio());
        if (b.numerator.signum() != 0) {
            assertThat(a.ratio().times(b.ratio()).dividedBy(b.ratio())).isEqualTo(a.ratio());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_order_is_that_of_fractions(@ForAll("ratios") Drawn a, @ForAll("ratios") Drawn b) {
        int expected = a.numerator.multiply(b.denominator).compareTo(b.numerator.multiply(a.denominator));

        assertThat(Integer.signum(a.ratio().compareTo(b.ratio()))).isEqualTo(expected);
        assertThat(a.ratio().equals(b.ratio())).isEqualTo(expected == 0);
        assertThat(a.ratio().minus(b.ratio()).signum()).isEqualTo(expected);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equal_numbers_are_equal_objects_however_they_came_about(@ForAll("ratios") Drawn a, @ForAll("ratios") Drawn b) {
        Ratio detour = a.ratio().plus(b.ratio()).negated().plus(b.ratio()).negated();

        assertThat(detour).isEqualTo(a.ratio()).hasSameHashCodeAs(a.ratio());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_is_written_reads_back(@ForAll("ratios") Drawn a) {
        assertThat(Ratio.parse(a.ratio().toString())).isEqualTo(a.ratio());
    }
}
