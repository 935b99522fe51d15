package socialvalue.submission;

import java.time.Instant;
import socialvalue.procurement.LotId;

/**
 * What a supplier is told of a return that was received.
 *
 * @param lot the lot
 * @param version 1 for the first return, one more for each that replaced it
 * @param receivedAt when the gateway received it
 * @param digest a keyed digest of the return's bytes, the same each time the receipt is read
 * @param frameDigest the frame version it was checked against
 * @param standing in time, or late
 */
public record Receipt(
        LotId lot, int version, Instant receivedAt, String digest, String frameDigest, Standing standing) {
    /** Whether a return is part of the lot. */
    public enum Standing {
        IN_TIME,
        /** Kept sealed and apart; not part of the lot unless an officer admits it. */
        LATE
    }
}
