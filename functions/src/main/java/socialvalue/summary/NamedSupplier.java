package socialvalue.summary;

import java.util.Optional;

/**
 * A supplier as it is named in a letter.
 *
 * @param id as the portal knows it
 * @param name as it is printed
 * @param contact where it is reached; empty where that was not given
 */
public record NamedSupplier(String id, String name, Optional<Contact> contact) {
    /** A supplier without its contact. */
    public static NamedSupplier named(String id, String name) {
        return new NamedSupplier(id, name, Optional.empty());
    }

    /**
     * Where a supplier is reached, and how the central digital platform knows it (Procurement Regulations 2024,
     * reg.31(2)(b) and (c)).
     *
     * @param postalAddress in one line
     * @param email its e-mail address
     * @param identifier its unique identifier
     */
    public record Contact(String postalAddress, String email, String identifier) {
        public Contact {
            if (postalAddress.isBlank() || email.isBlank() || identifier.isBlank()) {
                throw new IllegalArgumentException("a contact has an address, an e-mail address and an identifier");
            }
        }
    }
}
