package socialvalue.procurement;

import java.util.List;
import java.util.Optional;

/**
 * Who makes an offer: a supplier alone, or the lead of a consortium, with those who would deliver.
 *
 * @param id as the portal knows it
 * @param name as it is printed
 * @param sector public, private or social
 * @param members consortium members and subcontractors
 */
public record Supplier(String id, String name, Optional<Sector> sector, List<Member> members) {
    public Supplier {
        members = List.copyOf(members);
    }

    /** Which sector an organisation belongs to; the model's aim is the growth of the social one. */
    public enum Sector {
        PUBLIC,
        PRIVATE,
        SOCIAL
    }

    /** In what capacity a member takes part. */
    public enum Capacity {
        LEAD,
        CONSORTIUM_MEMBER,
        SUBCONTRACTOR
    }

    /**
     * One who takes part.
     *
     * @param name as it is printed
     * @param capacity in what capacity
     * @param sector public, private or social
     */
    public record Member(String name, Capacity capacity, Optional<Sector> sector) {}
}
