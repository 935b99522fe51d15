package socialvalue.audit;

import java.time.Instant;
import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;

/**
 * What somebody did, before it has its place in a chain.
 *
 * @param who the person or system as the identity provider names it, the pseudonym of a supplier, or the name of a run
 * @param role what they acted as, as roles are spelt in tokens; {@link #FUNCTION} for what a run does by itself
 * @param when by the clock of the function that did it
 * @param what the event
 * @param about what it is about: identifiers, never contents; may be empty
 */
public record Act(String who, String role, Instant when, Event what, List<String> about) {
    /** What a run acts as: people started it, and an entry of their own says so. */
    public static final String FUNCTION = "function";

    public Act {
        if (who.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("an act is somebody's, in a role");
        }
        about = List.copyOf(about);
    }

    /** What a person or portal did in one of their roles. */
    public static Act of(Caller caller, Role role, Instant when, Event what, String... about) {
        caller.require(role);
        return new Act(caller.subject(), role.claim(), when, what, List.of(about));
    }

    /** What a run did. */
    public static Act ofRun(String run, Instant when, Event what, String... about) {
        return new Act("run " + run, FUNCTION, when, what, List.of(about));
    }

    /** What a supplier did to its return before opening: nobody learns from the entry who it was. */
    public static Act ofPseudonym(String pseudonym, Instant when, Event what, String... about) {
        return new Act(pseudonym, Role.SUPPLIER.claim(), when, what, List.of(about));
    }
}
