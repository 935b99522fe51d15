package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** What a notice says of how much a criterion weighs: what is stated, exactly as it is stated, or that nothing is. */
public sealed interface Weight permits Weight.Stated, Weight.NotStated {
    /** What a stated number is a number of. */
    enum Basis {
        /** Per cent of the whole evaluation, 0 to 100. */
        PERCENT_OF_WHOLE,
        /** The middle of a range of per cent of the whole evaluation. */
        PERCENT_OF_WHOLE_MIDDLE_OF_RANGE,
        /** Per cent of another criterion, which is named. */
        PERCENT_OF_PARENT,
        /** A decimal fraction of the whole evaluation, 0 to 1. */
        FRACTION_OF_WHOLE,
        /** The middle of a range of fractions of the whole evaluation. */
        FRACTION_OF_WHOLE_MIDDLE_OF_RANGE,
        /** Points; how many there are in all may be stated with it. */
        POINTS,
        /** The middle of a range of points. */
        POINTS_MIDDLE_OF_RANGE,
        /** A bare number: the notice does not say of what. */
        UNIT_NOT_STATED,
        /** A place in an order of importance, and no weight. */
        ORDER_OF_IMPORTANCE
    }

    /** There is nothing that states a weight. */
    Weight NOT_STATED = new NotStated();

    /**
     * A weight that is stated.
     *
     * @param number exactly as stated
     * @param basis what it is a number of
     * @param parent the criterion it is a share of; only with {@link Basis#PERCENT_OF_PARENT}
     * @param outOf how many points there are in all; only with {@link Basis#POINTS}
     * @param quoted the words that state it
     */
    record Stated(BigDecimal number, Basis basis, Optional<String> parent, Optional<BigDecimal> outOf, String quoted)
            implements Weight {
        public Stated {
            Objects.requireNonNull(number);
            Objects.requireNonNull(quoted);
            if (parent.isPresent() != (basis == Basis.PERCENT_OF_PARENT)
                    || outOf.isPresent() && basis != Basis.POINTS) {
                throw new IllegalArgumentException("a parent goes with its share, and a total with points");
            }
        }

        static Stated of(BigDecimal number, Basis basis, String quoted) {
            return new Stated(number, basis, Optional.empty(), Optional.empty(), quoted);
        }

        static Stated ofParent(BigDecimal number, String parent, String quoted) {
            return new Stated(number, Basis.PERCENT_OF_PARENT, Optional.of(parent), Optional.empty(), quoted);
        }
    }

    /** Nothing states a weight. */
    record NotStated() implements Weight {}
}
