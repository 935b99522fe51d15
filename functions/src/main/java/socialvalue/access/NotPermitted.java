package socialvalue.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The caller holds none of the roles an operation asks for. */
public final class NotPermitted extends RuntimeException {
    NotPermitted(Set<Role> anyOf) {
        super("this needs one of the roles "
                + new TreeSet<>(anyOf).stream().map(Role::claim).collect(Collectors.joining(", ")));
    }
}
