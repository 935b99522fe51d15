package socialvalue.agreement;

import java.util.Optional;
import java.util.Set;
import socialvalue.procurement.Supplier;

/**
 * Who promised: a supplier, or who takes on land or a building.
 *
 * @param supplier with its sector, and with those who deliver
 * @param types what it is besides; may be empty where nobody has said
 * @param charityNumber as registered
 * @param companyNumber as registered
 */
public record Counterparty(
        Supplier supplier, Set<Type> types, Optional<String> charityNumber, Optional<String> companyNumber) {
    public Counterparty {
        types = Set.copyOf(types);
    }

    /** What an organisation is; some are several of these. */
    public enum Type {
        SME("SME"),
        LARGE("large organisation"),
        VCSE("VCSE"),
        PUBLIC_SERVICE_MUTUAL("public service mutual"),
        PUBLIC_BODY("public body");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }
}
