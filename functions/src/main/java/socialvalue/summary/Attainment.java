package socialvalue.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import socialvalue.agreement.Promise;
import socialvalue.agreement.RatingBands;
import socialvalue.model.Measure.Aggregation;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

/**
 * What is verified held against what is due.
 *
 * @param share verified divided by due or, where less is better, due divided by verified: 1 and more reaches the
 *     target; empty where there is no such quotient
 * @param rating by the exact share, not by what is printed of it
 * @param reason why nothing else can be said; empty but for {@link Rating#OTHER}
 */
public record Attainment(Optional<Ratio> share, Rating rating, Optional<String> reason) {
    private static final Rounding PRINTED = new Rounding(1, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal JUST_BELOW = new BigDecimal("99.9");

    /**
     * A promise's.
     *
     * @param due empty where nothing is due
     * @param verified empty where nothing is verified
     * @param bands what is slightly below and below; without them what is below target is rated no further
     */
    static Attainment of(Promise promise, Optional<Ratio> due, Optional<Ratio> verified, Optional<RatingBands> bands) {
        if (due.isEmpty()) {
            return other(promise.schedule().isEmpty() ? "no quantity is promised" : "nothing is due yet");
        }
        boolean less = promise.direction() == Direction.LESS_IS_BETTER;
        if (verified.isEmpty() && (less || promise.aggregation() != Aggregation.SUM)) {
            return other("nothing is verified that could be compared");
        }
        if (!less && due.get().signum() == 0) {
            return other("nothing is due yet");
        }
        Optional<Ratio> share = share(promise.direction(), due.get(), verified.orElse(Ratio.ZERO));
        return share.isEmpty() || reaches(share.get())
                ? new Attainment(share, Rating.MET, Optional.empty())
                : below(share.get(), bands);
    }

    /**
     * How much of a target is reached, as {@link #share} says; empty where the divisor is nought.
     *
     * @param target what is to be reached, or not to be passed where less is better
     */
    static Optional<Ratio> share(Direction direction, Ratio target, Ratio verified) {
        boolean less = direction == Direction.LESS_IS_BETTER;
        Ratio of = less ? verified : target;
        return of.signum() == 0 ? Optional.empty() : Optional.of((less ? target : verified).dividedBy(of));
    }

    private static boolean reaches(Ratio share) {
        return share.compareTo(Ratio.ONE) >= 0;
    }

    private static Attainment below(Ratio share, Optional<RatingBands> bands) {
        if (bands.isEmpty()) {
            return new Attainment(
                    Optional.of(share), Rating.OTHER, Optional.of("below target; the agreement declares no bands"));
        }
        Rating rating = share.compareTo(bands.get().slightlyBelowFrom().share()) >= 0
                ? Rating.SLIGHTLY_BELOW
                : share.compareTo(bands.get().belowFrom().share()) >= 0 ? Rating.BELOW : Rating.SIGNIFICANTLY_BELOW;
        return new Attainment(Optional.of(share), rating, Optional.empty());
    }

    private static Attainment other(String reason) {
        return new Attainment(Optional.empty(), Rating.OTHER, Optional.of(reason));
    }

    /** The share as it is printed, by {@link #percent(Ratio)}. */
    public Optional<BigDecimal> percent() {
        return share.map(Attainment::percent);
    }

    /** A share in hundredths, to one decimal place, half up; but what is below 100% is never printed as 100%. */
    public static BigDecimal percent(Ratio share) {
        BigDecimal printed = share.times(Ratio.HUNDRED).rounded(PRINTED);
        return !reaches(share) && printed.compareTo(HUNDRED) >= 0 ? JUST_BELOW : printed;
    }
}
