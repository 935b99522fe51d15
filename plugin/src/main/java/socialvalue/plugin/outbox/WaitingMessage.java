package socialvalue.plugin.outbox;

import java.time.Instant;

/**
 * A message that waits for a person: what it is about, never what it says.
 *
 * @param source where it comes from
 * @param id with the source it names the message
 * @param kind how it is delivered
 * @param subject what it is about: later messages about it wait behind this one
 * @param why what it waits for
 * @param attempts how often it was tried since it was put or a person had it tried again
 * @param reason what the last attempt came to, as a status or a code; empty where there was none
 * @param since when it began to wait
 */
public record WaitingMessage(
        String source,
        String id,
        Message.Kind kind,
        String subject,
        Why why,
        int attempts,
        String reason,
        Instant since) {
    /** What a message waits for. */
    public enum Why {
        /** Every attempt failed. */
        GIVEN_UP,
        /** The far side will never take it as it is. */
        REFUSED,
        /** The far side wants nothing any more from this source. */
        GONE
    }
}
