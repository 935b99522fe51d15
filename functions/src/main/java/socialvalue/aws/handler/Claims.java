package socialvalue.aws.handler;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.procurement.LotId;

/**
 * Who a verified token says the caller is: {@code sub}, {@code role} (one or a list) and, for a supplier,
 * {@code supplier}.
 *
 * <p>A list arrives as one text in square brackets. Roles not known here are passed over: a token may serve other
 * systems too. A token that mixes the roles of a bidder or a portal with others speaks for two sides, and is given no
 * role at all.
 */
final class Claims {
    private Claims() {}

    static Caller caller(Map<String, String> claims) {
        String subject = claims.getOrDefault("sub", "");
        if (subject.isBlank()) {
            throw new Refused(ProblemType.UNAUTHENTICATED, "The token does not say who it is for.");
        }
        Set<Role> roles = roles(claims.getOrDefault("role", ""));
        Optional<String> supplier = Optional.ofNullable(claims.get("supplier"))
                .filter(LotId::isIdentifier)
                .filter(named -> roles.contains(Role.SUPPLIER));
        boolean twoSides = roles.size() > 1 && (roles.contains(Role.SUPPLIER) || roles.contains(Role.PORTAL));
        if (twoSides || roles.contains(Role.SUPPLIER) && supplier.isEmpty()) {
            return new Caller(subject, Set.of(), Optional.empty());
        }
        return new Caller(subject, roles, supplier);
    }

    private static Set<Role> roles(String claim) {
        String list = claim.startsWith("[") && claim.endsWith("]") ? claim.substring(1, claim.length() - 1) : claim;
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : list.split("[ ,]+")) {
            for (Role role : Role.values()) {
                if (role.claim().equals(word)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
