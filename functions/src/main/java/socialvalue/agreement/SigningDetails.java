package socialvalue.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.procurement.Supplier;

/**
 * What is said of an agreement when it is signed, beyond what frame and return hold. All but the day and the kind can
 * be said later, by a variation.
 *
 * @param signedOn the day of the signature
 * @param kind what the model is used for
 * @param title as it is printed; that of the frame where none is said
 * @param references what other systems know it by
 * @param value what it costs
 * @param party more of the supplier than its return says
 * @param schedule when what was promised is due
 * @param reporting how often deliveries are reported
 * @param bands what is called slightly below and below target
 * @param remedy the remedy for a shortfall, as agreed
 * @param disposal of land or a building
 * @param cashable which unit values are cashable; not stated for all others
 * @param endedOn when it ended before its term
 */
public record SigningDetails(
        LocalDate signedOn,
        AgreementKind kind,
        Optional<String> title,
        References references,
        Optional<AgreedValue> value,
        Party party,
        Schedule schedule,
        Optional<Reporting> reporting,
        Optional<RatingBands> bands,
        Optional<String> remedy,
        Optional<Disposal> disposal,
        List<CashableValue> cashable,
        Optional<LocalDate> endedOn) {
    public SigningDetails {
        cashable = List.copyOf(cashable);
    }

    /**
     * More of a supplier than its return says; what is empty stands as the return has it.
     *
     * @param types what it is besides
     * @param charityNumber as registered
     * @param companyNumber as registered
     * @param sector public, private or social
     * @param members consortium members and subcontractors
     */
    public record Party(
            Set<Counterparty.Type> types,
            Optional<String> charityNumber,
            Optional<String> companyNumber,
            Optional<Supplier.Sector> sector,
            List<Supplier.Member> members) {
        /** Nothing more. */
        public static final Party NONE =
                new Party(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public Party {
            types = Set.copyOf(types);
            members = List.copyOf(members);
        }

        /** The supplier as its return has it, with this. */
        public Counterparty of(Supplier supplier) {
            return new Counterparty(
                    new Supplier(
                            supplier.id(),
                            supplier.name(),
                            sector.or(supplier::sector),
                            members.isEmpty() ? supplier.members() : members),
                    types,
                    charityNumber,
                    companyNumber);
        }
    }

    /**
     * Whether what a unit value counts is cashable.
     *
     * @param unitValue its identifier
     * @param cashable what the authority says
     */
    public record CashableValue(String unitValue, Cashable cashable) {}

    /** A signature on that day of which nothing more is known. */
    public static SigningDetails only(LocalDate signedOn) {
        return new SigningDetails(
                signedOn,
                AgreementKind.CONTRACT,
                Optional.empty(),
                References.NONE,
                Optional.empty(),
                Party.NONE,
                Schedule.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
