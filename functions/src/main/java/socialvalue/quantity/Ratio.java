package socialvalue.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number: the form in which every score is computed until its one declared rounding.
 *
 * <p>Always in lowest terms with a positive denominator, so that equal numbers are equal objects. Numbers that fit are
 * kept in two {@code long}s, others in {@link BigInteger}s; callers cannot tell. Nothing is ever rounded except by
 * {@link #rounded}.
 */
public final class Ratio implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(0, 1);
    public static final Ratio ONE = new Ratio(1, 1);
    public static final Ratio HUNDRED = new Ratio(100, 1);

    private static final int MOST_DECIMAL_DIGITS = 18;
    private static final long[] TEN_TO_THE = tensUpTo(MOST_DECIMAL_DIGITS);
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final long numerator;
    private final long denominator;
    /** Null unless the number does not fit two longs. */
    private final BigInteger[] big;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = new BigInteger[] {numerator, denominator};
    }

    /** The whole number. */
    public static Ratio of(long whole) {
        return of(whole, 1);
    }

    /**
     * The quotient of two whole numbers.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Ratio of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("a ratio to nought");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (numerator == 0) {
            return ZERO;
        }
        if (denominator == 1) {
            return new Ratio(numerator, 1);
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -divisor : divisor;
        return new Ratio(numerator / sign, denominator / sign);
    }

    /** The decimal, exactly. */
    public static Ratio of(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale >= 0 && scale <= MOST_DECIMAL_DIGITS && decimal.precision() <= MOST_DECIMAL_DIGITS) {
            return scale == 0
                    ? of(decimal.longValue())
                    : of(decimal.unscaledValue().longValue(), TEN_TO_THE[scale]);
        }
        return scale >= 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(scale))
                : of(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    private static Ratio of(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (fits(n) && fits(d)) {
            return n.signum() == 0 ? ZERO : new Ratio(n.longValue(), d.longValue());
        }
        return new Ratio(n, d);
    }

    /** This plus that, exactly. */
    public Ratio plus(Ratio that) {
        if (that == ZERO) {
            return this;
        }
        if (this == ZERO) {
            return that;
        }
        if (big == null && that.big == null) {
            try {
                if (denominator == that.denominator) {
                    return of(Math.addExact(numerator, that.numerator), denominator);
                }
                return of(
                        Math.addExact(
                                Math.multiplyExact(numerator, that.denominator),
                                Math.multiplyExact(that.numerator, denominator)),
                        Math.multiplyExact(denominator, that.denominator));
            } catch (ArithmeticException tooLargeForLongs) {
                return plusBig(that);
            }
        }
        return plusBig(that);
    }

    private Ratio plusBig(Ratio that) {
        return of(
                bigNumerator()
                        .multiply(that.bigDenominator())
                        .add(that.bigNumerator().multiply(bigDenominator())),
                bigDenominator().multiply(that.bigDenominator()));
    }

    /** This minus that, exactly. */
    public Ratio minus(Ratio that) {
        return plus(that.negated());
    }

    /** This with the other sign. */
    public Ratio negated() {
        return big == null ? new Ratio(-numerator, denominator) : of(big[0].negate(), big[1]);
    }

    /** This times that, exactly. */
    public Ratio times(Ratio that) {
        if (big == null && that.big == null) {
            long high = Math.multiplyHigh(numerator, that.numerator);
            long low = numerator * that.numerator;
            long denominatorHigh = Math.multiplyHigh(denominator, that.denominator);
            long denominatorLow = denominator * that.denominator;
            if (high == low >> 63 && denominatorHigh == 0 && denominatorLow > 0) {
                return of(low, denominatorLow);
            }
        }
        return of(bigNumerator().multiply(that.bigNumerator()), bigDenominator().multiply(that.bigDenominator()));
    }

    /**
     * This divided by that, exactly.
     *
     * @throws ArithmeticException if that is 0
     */
    public Ratio dividedBy(Ratio that) {
        if (that.signum() == 0) {
            throw new ArithmeticException("division by nought");
        }
        return times(that.reciprocal());
    }

    private Ratio reciprocal() {
        if (big != null) {
            return of(big[1], big[0]);
        }
        return numerator > 0 ? new Ratio(denominator, numerator) : new Ratio(-denominator, -numerator);
    }

    /** The smaller of the two. */
    public Ratio min(Ratio that) {
        return compareTo(that) <= 0 ? this : that;
    }

    /** The larger of the two. */
    public Ratio max(Ratio that) {
        return compareTo(that) >= 0 ? this : that;
    }

    /** -1, 0 or 1 as this is negative, nought or positive. */
    public int signum() {
        return big == null ? Long.signum(numerator) : big[0].signum();
    }

    /** Whether this is a whole number. */
    public boolean isWhole() {
        return big == null ? denominator == 1 : big[1].equals(BigInteger.ONE);
    }

    /** The decimal nearest to this under the declared rounding. */
    public BigDecimal rounded(Rounding rounding) {
        return new BigDecimal(bigNumerator())
                .divide(new BigDecimal(bigDenominator()), rounding.scale(), rounding.mode());
    }

    /** The decimal equal to this, or empty where no decimal of finite length is. */
    public java.util.Optional<BigDecimal> asDecimal() {
        if (isWhole()) {
            return java.util.Optional.of(new BigDecimal(bigNumerator()));
        }
        BigInteger rest = bigDenominator();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        for (BigInteger[] step = rest.divideAndRemainder(five);
                step[1].signum() == 0;
                step = rest.divideAndRemainder(five)) {
            rest = step[0];
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new BigDecimal(bigNumerator())
                .divide(new BigDecimal(bigDenominator()), Math.max(twos, fives), java.math.RoundingMode.UNNECESSARY));
    }

    @Override
    public int compareTo(Ratio that) {
        if (big == null && that.big == null) {
            if (denominator == that.denominator) {
                return Long.compare(numerator, that.numerator);
            }
            long thisHigh = Math.multiplyHigh(numerator, that.denominator);
            long thatHigh = Math.multiplyHigh(that.numerator, denominator);
            return thisHigh != thatHigh
                    ? Long.compare(thisHigh, thatHigh)
                    : Long.compareUnsigned(numerator * that.denominator, that.numerator * denominator);
        }
        return bigNumerator()
                .multiply(that.bigDenominator())
                .compareTo(that.bigNumerator().multiply(bigDenominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that
                && numerator == that.numerator
                && denominator == that.denominator
                && java.util.Arrays.equals(big, that.big);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator) + java.util.Arrays.hashCode(big);
    }

    /** The plain decimal where one is equal to this, else {@code numerator/denominator}; {@link #parse} reads both. */
    @Override
    public String toString() {
        return asDecimal()
                .map(decimal -> decimal.signum() == 0
                        ? "0"
                        : decimal.stripTrailingZeros().toPlainString())
                .orElseGet(() -> bigNumerator() + "/" + bigDenominator());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws NumberFormatException if it is not a number
     */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException("a number without an exponent, which could expand without end");
        }
        if (slash < 0) {
            return of(new BigDecimal(text));
        }
        BigInteger denominator = new BigInteger(text.substring(slash + 1));
        if (denominator.signum() <= 0) {
            throw new NumberFormatException("not a ratio");
        }
        return of(new BigInteger(text.substring(0, slash)), denominator);
    }

    private BigInteger bigNumerator() {
        return big == null ? BigInteger.valueOf(numerator) : big[0];
    }

    private BigInteger bigDenominator() {
        return big == null ? BigInteger.valueOf(denominator) : big[1];
    }

    private static boolean fits(BigInteger number) {
        return number.compareTo(LONG_MIN) > 0 && number.compareTo(LONG_MAX) <= 0;
    }

    private static long greatestCommonDivisor(long a, long b) {
        long larger = a;
        long smaller = b;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    private static long[] tensUpTo(int digits) {
        long[] tens = new long[digits + 1];
        tens[0] = 1;
        for (int i = 1; i <= digits; i++) {
            tens[i] = 10 * tens[i - 1];
        }
        return tens;
    }
}
