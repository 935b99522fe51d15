package socialvalue.port;

import java.time.Instant;
import java.util.List;

/**
 * A submitted return as it is kept: nobody who reads it can tell what it says or who made it.
 *
 * @param pseudonym a keyed digest of lot and supplier
 * @param version 1 for the first, one more for each that replaced it
 * @param receivedAt when the gateway received it
 * @param digest a keyed digest of the document
 * @param frameDigest the frame version it was checked against
 * @param contents from {@link Seal}
 * @param submissions those that led to it, newest first, so that a repeated request is answered as the first was
 */
public record SealedReturn(
        String pseudonym,
        int version,
        Instant receivedAt,
        String digest,
        String frameDigest,
        byte[] contents,
        List<Submission> submissions) {
    /** How many submissions are remembered. */
    public static final int REMEMBERED = 20;

    public SealedReturn {
        submissions = List.copyOf(submissions);
    }

    /**
     * What stays when a return is withdrawn: no contents and no digest, but which versions there were and which
     * requests made them, so that none of those requests, coming again, does anything. It is a version of its own, so
     * that a replacement of what was withdrawn comes too late.
     */
    public SealedReturn emptied() {
        return new SealedReturn(pseudonym, version + 1, receivedAt, "", frameDigest, new byte[0], submissions);
    }

    /** Whether it was withdrawn. */
    public boolean withdrawn() {
        return digest.isEmpty();
    }

    /**
     * One accepted request.
     *
     * @param request a keyed digest of the request's idempotency key
     * @param digest a keyed digest of its document
     * @param version the version it made
     * @param receivedAt when
     * @param frameDigest the frame version it was checked against
     */
    public record Submission(String request, String digest, int version, Instant receivedAt, String frameDigest) {}
}
