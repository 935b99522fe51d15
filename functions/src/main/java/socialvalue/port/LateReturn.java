package socialvalue.port;

import java.time.Instant;
import java.util.Optional;

/**
 * That a return came late and is kept apart, sealed as it came.
 *
 * @param id its own, from keyed digests: it tells neither who made it nor whether another is of the same supplier
 * @param receivedAt when the gateway received it
 * @param admission the decision that it is opened with the others; empty where nobody has decided so
 */
public record LateReturn(String id, Instant receivedAt, Optional<Admission> admission) {
    /**
     * A person's decision that a late return is opened as if it had been in time.
     *
     * @param by who decided
     * @param at when
     * @param authority by what authority, in the officer's words
     * @param reason why
     */
    public record Admission(String by, Instant at, String authority, String reason) {
        /** Whether the same officer decided the same, whenever that was. */
        public boolean saysTheSameAs(Admission other) {
            return by.equals(other.by) && authority.equals(other.authority) && reason.equals(other.reason);
        }
    }
}
