package socialvalue.local.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that somebody was told of, as it stands in the end.
 *
 * @param state as the API says it
 * @param endedAt empty where it has not ended
 */
public record KeptRun(String run, String state, Instant startedAt, Optional<Instant> endedAt) {
    private static final String DONE = "done";

    boolean done() {
        return state.equals(DONE) && endedAt.isPresent();
    }
}
