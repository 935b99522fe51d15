package socialvalue.local.history;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to submit a return.
 *
 * @param version the version it was to make; refused where it was received as a late one
 * @param sentAt no later than when it was sent, by the system's clock
 * @param late when it was received, where it was told to be late
 */
public record Submission(Version version, Instant sentAt, Optional<Instant> late) {}
