package socialvalue.agreement;

import java.math.BigDecimal;

/**
 * What was recorded of one promise in one period.
 *
 * @param verified the quantity that counts as delivered
 * @param awaiting the quantity nobody has decided about
 * @param queried the quantity that was queried
 * @param verifiedRecords how many records make up the first
 * @param awaitingRecords the second
 * @param queriedRecords the third
 * @param rejectedRecords how many were rejected
 * @param withEvidence how many of the standing ones refer to evidence
 * @param verifiedWithEvidence how many of the verified ones do
 * @param outsideTerm how many of the standing ones lay outside the term when they were recorded
 */
public record Tally(
        BigDecimal verified,
        BigDecimal awaiting,
        BigDecimal queried,
        int verifiedRecords,
        int awaitingRecords,
        int queriedRecords,
        int rejectedRecords,
        int withEvidence,
        int verifiedWithEvidence,
        int outsideTerm) {
    static final Tally NONE = new Tally(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0);

    public Tally {
        verified = plain(verified);
        awaiting = plain(awaiting);
        queried = plain(queried);
    }

    /** Equal numbers have one form, so that equal tallies are equal. */
    private static BigDecimal plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }

    /** How many records stand, verified or not. */
    public int standingRecords() {
        return verifiedRecords + awaitingRecords + queriedRecords;
    }

    /** Whether there is nothing at all. */
    boolean isNothing() {
        return equals(NONE);
    }

    Tally with(Delivery delivery) {
        return changed(delivery, 1);
    }

    Tally without(Delivery delivery) {
        return changed(delivery, -1);
    }

    private Tally changed(Delivery delivery, int by) {
        BigDecimal quantity = by > 0
                ? delivery.reported().quantity()
                : delivery.reported().quantity().negate();
        int evidence = delivery.isStanding() && delivery.reported().evidence().isPresent() ? by : 0;
        int outside = delivery.isStanding() && delivery.outsideTerm() ? by : 0;
        return switch (delivery.standing()) {
            case VERIFIED ->
                new Tally(
                        verified.add(quantity),
                        awaiting,
                        queried,
                        verifiedRecords + by,
                        awaitingRecords,
                        queriedRecords,
                        rejectedRecords,
                        withEvidence + evidence,
                        verifiedWithEvidence + evidence,
                        outsideTerm + outside);
            case RECORDED ->
                new Tally(
                        verified,
                        awaiting.add(quantity),
                        queried,
                        verifiedRecords,
                        awaitingRecords + by,
                        queriedRecords,
                        rejectedRecords,
                        withEvidence + evidence,
                        verifiedWithEvidence,
                        outsideTerm + outside);
            case QUERIED ->
                new Tally(
                        verified,
                        awaiting,
                        queried.add(quantity),
                        verifiedRecords,
                        awaitingRecords,
                        queriedRecords + by,
                        rejectedRecords,
                        withEvidence + evidence,
                        verifiedWithEvidence,
                        outsideTerm + outside);
            case REJECTED ->
                new Tally(
                        verified,
                        awaiting,
                        queried,
                        verifiedRecords,
                        awaitingRecords,
                        queriedRecords,
                        rejectedRecords + by,
                        withEvidence,
                        verifiedWithEvidence,
                        outsideTerm);
            case CORRECTED -> this;
        };
    }
}
