package socialvalue.submission;

import java.math.BigDecimal;
import java.util.List;
import socialvalue.finding.Location;
import socialvalue.procurement.Supplier;

/**
 * The answer to one criterion as it was read; every component but the lists is null where the document does not have
 * it.
 *
 * @param index its place among the responses, from 0
 * @param criterion the identifier of the criterion it says it answers
 * @param nil whether it says that nothing is offered
 * @param answer yes or no
 * @param quantity how much is offered
 * @param options what is offered of each option, under a value criterion
 * @param pounds what is offered in pounds, under a value criterion
 * @param change what happens to the people counted, such as {@code gain}
 * @param place where the benefit falls
 * @param activity the bidder's own reference of the activity
 * @param beneficiaries the group that benefits
 * @param deadweight what would have happened anyway, as a percentage
 * @param attribution what share of the benefit is the contract's, as a percentage
 * @param statement the method statement
 * @param evidence references to files kept in the portal
 * @param delivery who delivers
 */
public record DraftResponse(
        int index,
        String criterion,
        Boolean nil,
        Boolean answer,
        DraftQuantity quantity,
        List<DraftOption> options,
        BigDecimal pounds,
        String change,
        String place,
        String activity,
        String beneficiaries,
        BigDecimal deadweight,
        BigDecimal attribution,
        String statement,
        List<DraftEvidence> evidence,
        List<DraftDelivery> delivery) {
    public DraftResponse {
        options = List.copyOf(options);
        evidence = List.copyOf(evidence);
        delivery = List.copyOf(delivery);
    }

    /**
     * A quantity as read: a single figure, one for each period, or full-time and part-time heads and years.
     *
     * @param amount the single figure
     * @param unit the unit it is said to be in
     * @param periods one figure for each period
     * @param total what the periods are said to add up to
     * @param fullTimeHeads full-time heads
     * @param fullTimeYears years each of them works
     * @param partTimeHeads part-time heads
     * @param partTimeYears years each of them works
     */
    public record DraftQuantity(
            BigDecimal amount,
            String unit,
            List<DraftPeriod> periods,
            BigDecimal total,
            BigDecimal fullTimeHeads,
            BigDecimal fullTimeYears,
            BigDecimal partTimeHeads,
            BigDecimal partTimeYears) {
        public DraftQuantity {
            periods = List.copyOf(periods);
        }

        /** Whether it is given by heads and years. */
        public boolean isFullTimeEquivalent() {
            return fullTimeHeads != null || fullTimeYears != null || partTimeHeads != null || partTimeYears != null;
        }
    }

    /**
     * A period's figure as read.
     *
     * @param period the period's name
     * @param amount how much
     */
    public record DraftPeriod(String period, BigDecimal amount) {}

    /**
     * A quantity of an option as read.
     *
     * @param option the option's identifier
     * @param amount how much
     * @param unit the unit it is said to be in
     */
    public record DraftOption(String option, BigDecimal amount, String unit) {}

    /**
     * A reference to evidence as read.
     *
     * @param name the file's name
     * @param digest its SHA-256, in hexadecimal digits
     * @param address where the portal keeps it
     */
    public record DraftEvidence(String name, String digest, String address) {}

    /**
     * One who delivers, as read.
     *
     * @param by in what capacity
     * @param name its name
     * @param sector its sector
     * @param share of the quantity, as a percentage
     */
    public record DraftDelivery(MethodStatement.Capacity by, String name, Supplier.Sector sector, BigDecimal share) {}

    /** Whether it holds nothing that could be an offer: no nil, no answer, no quantity and no words. */
    public boolean isEmpty() {
        return !isNil() && answer == null && quantity == null && options.isEmpty() && pounds == null && !hasStatement();
    }

    /** Whether it says that nothing is offered. */
    public boolean isNil() {
        return Boolean.TRUE.equals(nil);
    }

    /** Whether it has a statement of at least one word. */
    public boolean hasStatement() {
        return statement != null && !statement.isBlank();
    }

    /** The place of this response. */
    public Location location() {
        return Location.at("/responses/" + index);
    }

    /** A place within this response, such as {@code quantity/amount}. */
    public Location at(String path) {
        return Location.at("/responses/" + index + "/" + path);
    }
}
