package socialvalue.submission;

import java.util.List;
import java.util.Optional;
import socialvalue.procurement.Supplier;
import socialvalue.quantity.Percentage;

/**
 * What a return writes beside one commitment: read by evaluators, not by the scorer.
 *
 * @param criterion the criterion's identifier
 * @param text the statement as written, whole
 * @param markedWords how many of its words are marked; all of them where there is no limit
 * @param change what happens to the people counted
 * @param place where the benefit falls
 * @param activity the bidder's own reference of the activity
 * @param beneficiaries the group that benefits
 * @param evidence references to files kept in the portal
 * @param delivery who delivers
 */
public record MethodStatement(
        String criterion,
        Optional<String> text,
        int markedWords,
        Optional<String> change,
        Optional<String> place,
        Optional<String> activity,
        Optional<String> beneficiaries,
        List<Evidence> evidence,
        List<DeliveredBy> delivery) {
    public MethodStatement {
        evidence = List.copyOf(evidence);
        delivery = List.copyOf(delivery);
    }

    /**
     * One who delivers.
     *
     * @param by in what capacity
     * @param name its name
     * @param sector its sector
     * @param share of the quantity
     */
    public record DeliveredBy(
            Capacity by, Optional<String> name, Optional<Supplier.Sector> sector, Optional<Percentage> share) {}

    /** In what capacity somebody delivers. */
    public enum Capacity {
        OWN_STAFF,
        CONSORTIUM_MEMBER,
        SUBCONTRACTOR
    }
}
