package socialvalue.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as an authorizer has verified it.
 *
 * @param subject the person or system, as the identity provider names it; never blank
 * @param roles what it may act as; may be empty, and then nothing is permitted
 * @param supplier the identifier of the supplier a {@link Role#SUPPLIER} speaks for; empty for everybody else
 */
public record Caller(String subject, Set<Role> roles, Optional<String> supplier) {
    public Caller {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("a caller has a subject");
        }
        roles = Set.copyOf(roles);
        Objects.requireNonNull(supplier);
        if (roles.contains(Role.SUPPLIER) != supplier.isPresent()) {
            throw new IllegalArgumentException("a supplier, and nobody else, speaks for a supplier");
        }
    }

    /** Whether this caller acts in the given role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Refuses a caller who acts in none of the given roles.
     *
     * @throws NotPermitted if none of them is held
     */
    public void require(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw new NotPermitted(Set.of(anyOf));
    }

    /**
     * The supplier this caller speaks for.
     *
     * @throws NotPermitted if it is not a supplier
     */
    public String requireSupplier() {
        require(Role.SUPPLIER);
        return supplier.orElseThrow();
    }
}
