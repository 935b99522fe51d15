package socialvalue.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.Measure.Direction;
import socialvalue.model.UnitValue;
import socialvalue.quantity.Percentage;
import socialvalue.quantity.Rounding;
import socialvalue.quantity.Unit;

/** How a criterion turns what a bidder offers into a share of its available points. */
public sealed interface ScoringMethod {

    /** The method's public name, as frames spell it: {@code relative-to-best}, {@code target} and so on. */
    default String key() {
        return switch (this) {
            case RelativeToBest of -> "relative-to-best";
            case Target of -> "target";
            case Bands of -> "bands";
            case PassOrFail of -> "pass-or-fail";
            case Marks of -> "marks";
            case Value of -> "value";
        };
    }

    /** A method that scores an amount, of a quantity or of a value. */
    sealed interface OfAmount extends ScoringMethod permits RelativeToBest, Target, Bands {}

    /**
     * Against the best figure in the field: own / best where more is better, best / own where less is. Only figures
     * that are offered and earn points set the best one.
     *
     * @param direction which way is better
     * @param nought what an own figure of nought scores where less is better; where that is no points, nought does not
     *     set the best figure either; says nothing where more is better
     * @param noBest what every figure scores where no return sets a best one, or, where more is better, all that could
     *     are nought
     * @param bestSetBy which returns set the best figure
     */
    record RelativeToBest(Direction direction, Award nought, Award noBest, BestSetBy bestSetBy) implements OfAmount {}

    /** A declared award for a case the arithmetic cannot decide. */
    enum Award {
        ALL_POINTS,
        NO_POINTS
    }

    /** Which returns set the best figure. */
    enum BestSetBy {
        ALL_RETURNS,
        /** Only returns that pass every gate and reach every minimum. */
        RETURNS_PASSING_GATES_AND_MINIMUMS
    }

    /**
     * The share reached of a published target, capped at all of it.
     *
     * @param target above 0, in the criterion's unit
     * @param minimum below which a return is flagged; empty where there is none
     */
    record Target(BigDecimal target, Optional<BigDecimal> minimum) implements OfAmount {}

    /**
     * A share by bands.
     *
     * @param bands upwards; each begins where the one before ends
     */
    record Bands(List<Band> bands) implements OfAmount {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * One band.
     *
     * @param from its inclusive lower bound, in the criterion's unit
     * @param share of the available points
     */
    record Band(BigDecimal from, Percentage share) {}

    /**
     * All or nothing.
     *
     * @param minimum the quantity that passes; empty where a bidder answers yes or no
     * @param gate whether failing it raises a flag for a person to decide
     */
    record PassOrFail(Optional<BigDecimal> minimum, boolean gate) implements ScoringMethod {}

    /**
     * Marks given by evaluators; the share is the agreed mark of the highest.
     *
     * @param scale upwards, from the lowest mark
     * @param minimum the mark below which a return is flagged; empty where there is none
     * @param agreement how one mark comes of several
     */
    record Marks(List<Mark> scale, Optional<BigDecimal> minimum, Agreement agreement) implements ScoringMethod {
        public Marks {
            scale = List.copyOf(scale);
        }

        /** The highest mark. */
        public BigDecimal highest() {
            return scale.getLast().mark();
        }

        /** Whether a mark is one of the scale. */
        public boolean has(BigDecimal mark) {
            return scale.stream().anyMatch(each -> each.mark().compareTo(mark) == 0);
        }
    }

    /**
     * One mark of a scale.
     *
     * @param mark nought or more
     * @param words what it means
     */
    record Mark(BigDecimal mark, String words) {}

    /** How one mark comes of several. */
    sealed interface Agreement permits Consensus, Mean {}

    /** Evaluators agree a mark of the scale. */
    record Consensus() implements Agreement {}

    /**
     * The arithmetic mean of the evaluators' marks.
     *
     * @param rounding of the mean
     */
    record Mean(Rounding rounding) implements Agreement {}

    /**
     * Quantities of several options, each times its unit value, added up and then scored.
     *
     * @param currency pounds or points
     * @param options what can be offered
     * @param poundsAtFaceValue whether a bidder may also offer pounds, counted at face value
     * @param priceYear the one price year all its unit values are brought to; empty where they are points
     * @param scoredOn what the method below is applied to
     * @param then how that amount is scored
     */
    record Value(
            Currency currency,
            List<Option> options,
            boolean poundsAtFaceValue,
            Optional<String> priceYear,
            ScoredOn scoredOn,
            OfAmount then)
            implements ScoringMethod {
        public Value {
            options = List.copyOf(options);
        }

        /** The option of that identifier. */
        public Optional<Option> option(String id) {
            for (Option option : options) {
                if (option.id().equals(id)) {
                    return Optional.of(option);
                }
            }
            return Optional.empty();
        }

        /** Whether it cannot be scored before prices are opened. */
        public boolean needsTenderedPrice() {
            return scoredOn == ScoredOn.SHARE_OF_TENDERED_PRICE;
        }
    }

    /** What a value is counted in. */
    enum Currency {
        POUNDS,
        POINTS
    }

    /** What the method is applied to. */
    enum ScoredOn {
        TOTAL,
        /** The total as a percentage of the contract's estimated value. */
        SHARE_OF_ESTIMATED_VALUE,
        /** The total as a percentage of the supplier's own tendered price. */
        SHARE_OF_TENDERED_PRICE
    }

    /**
     * Something a bidder can offer under a value criterion.
     *
     * @param id unique within the criterion
     * @param title as it is printed
     * @param measure the measure it counts, if any
     * @param unit what its quantity counts
     * @param values what one unit is worth; several are added up, such as an economic and a health value
     * @param cap the most units that count; empty where all do
     */
    record Option(
            String id,
            String title,
            Optional<String> measure,
            Unit unit,
            List<UpliftedValue> values,
            Optional<BigDecimal> cap) {
        public Option {
            values = List.copyOf(values);
        }
    }

    /**
     * A unit value as the frame uses it.
     *
     * @param origin the edition it is from; empty where the frame declares it itself
     * @param published as its source has it
     * @param uplift how it was brought to the criterion's price year; empty where it is of that year already
     */
    record UpliftedValue(Optional<ValueOrigin> origin, UnitValue published, Optional<Uplift> uplift) {
        /** A value the frame declares itself. */
        public UpliftedValue(UnitValue published, Optional<Uplift> uplift) {
            this(Optional.empty(), published, uplift);
        }

        /** The value a unit counts at: the published amount times the uplift's factor. */
        public BigDecimal amount() {
            return uplift.map(by -> published.amount().multiply(by.factor())).orElse(published.amount());
        }
    }

    /**
     * What must be said of an edition of unit values wherever one is used.
     *
     * @param edition whose and which
     * @param title as it is printed
     * @param attribution what its licence asks to be printed
     * @param example whether its values are invented
     */
    record ValueOrigin(EditionId edition, String title, String attribution, boolean example) {}

    /**
     * A declared uplift between price years.
     *
     * @param toYear the price year it leads to
     * @param factor what amounts are multiplied by, above 0
     * @param source the published index it comes from
     */
    record Uplift(String toYear, BigDecimal factor, String source) {}
}
