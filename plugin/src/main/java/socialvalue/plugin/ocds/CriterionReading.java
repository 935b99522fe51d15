package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A criterion of evaluation as it was read.
 *
 * @param name what it is called; empty where only its type is stated
 * @param type {@code price}, {@code cost} or {@code quality}, or the notice's own word; empty where it is not stated
 * @param lot the lot or group of lots it is for; empty where it is for the whole tender
 * @param weight how much it weighs
 * @param parentShare what the same text states for the parent, in per cent of the whole; empty where it does not
 * @param addsUpTo100 whether the numbers of its list, whose unit is not stated, add up to exactly 100
 * @param place where in the release it was read, such as {@code tender.lots[0].awardCriteria.criteria[1].description}
 */
public record CriterionReading(
        Optional<String> name,
        Optional<String> type,
        Optional<String> lot,
        Weight weight,
        Optional<BigDecimal> parentShare,
        boolean addsUpTo100,
        String place) {
    private static final int PERCENT = 2;

    /** What a share of a parent is of the whole, in per cent and exactly; empty where the parent's is not stated. */
    public Optional<BigDecimal> derivedShare() {
        return weight instanceof Weight.Stated
                ? parentShare.map(share -> ((Weight.Stated) weight)
                        .number()
                        .multiply(share)
                        .movePointLeft(PERCENT)
                        .stripTrailingZeros())
                : Optional.empty();
    }

    CriterionReading addingUpTo100() {
        return new CriterionReading(name, type, lot, weight, parentShare, true, place);
    }
}
