package socialvalue.submission;

import java.util.List;
import socialvalue.finding.Location;
import socialvalue.procurement.Supplier;

/**
 * A social value section as it was read: nothing in it has been checked, and every component but the lists is null
 * where the document does not have it.
 *
 * <p>Places are derived from positions, not stored, so that reading a return allocates little.
 *
 * @param tender the tender it says it is for
 * @param lot the lot it says it is for
 * @param frameDigest the digest of the frame it says it was made against
 * @param supplier who it says makes the offer
 * @param responses in the order of the document
 */
public record DraftReturn(
        String tender, String lot, String frameDigest, DraftSupplier supplier, List<DraftResponse> responses) {
    public DraftReturn {
        responses = List.copyOf(responses);
    }

    /** The place of the tender's reference. */
    public static final Location TENDER = Location.at("/tender");
    /** The place of the lot's reference. */
    public static final Location LOT = Location.at("/lot");
    /** The place of the frame's digest. */
    public static final Location FRAME = Location.at("/frame");
    /** The place of the supplier. */
    public static final Location SUPPLIER = Location.at("/supplier");
    /** The place of the list of responses. */
    public static final Location RESPONSES = Location.at("/responses");

    /**
     * Who makes the offer, as read.
     *
     * @param id the supplier's identifier
     * @param name its name
     * @param sector its sector
     * @param members consortium members and subcontractors
     */
    public record DraftSupplier(String id, String name, Supplier.Sector sector, List<DraftMember> members) {
        public DraftSupplier {
            members = List.copyOf(members);
        }
    }

    /**
     * One who takes part, as read.
     *
     * @param name its name
     * @param capacity in what capacity
     * @param sector its sector
     */
    public record DraftMember(String name, Supplier.Capacity capacity, Supplier.Sector sector) {}
}
