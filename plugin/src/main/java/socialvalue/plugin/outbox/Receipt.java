package socialvalue.plugin.outbox;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of trying to deliver a message.
 *
 * @param outcome whether it arrived
 * @param reason why not, as a status or a code, never anything of the message's contents; empty where it arrived
 * @param notBefore how long not to try again: this message, or everything where the far side is {@link Outcome#BUSY};
 *     empty where the far side does not say
 */
public record Receipt(Outcome outcome, String reason, Optional<Duration> notBefore) {
    public Receipt {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(notBefore);
    }

    /** What can come of it. */
    public enum Outcome {
        /** It arrived, now or before. */
        DELIVERED,
        /** Not this time; try again on the schedule. */
        FAILED,
        /** Not this time, and nothing else of this source and kind either before the time given. */
        BUSY,
        /** It will never be taken as it is: it waits for a person. */
        REFUSED,
        /** The far side wants nothing any more: all messages wait for a person. */
        GONE
    }

    /** It arrived. */
    public static Receipt delivered() {
        return new Receipt(Outcome.DELIVERED, "", Optional.empty());
    }

    /** Not this time. */
    public static Receipt failed(String reason) {
        return new Receipt(Outcome.FAILED, reason, Optional.empty());
    }

    /** Not this time, and not before some time has passed. */
    public static Receipt failed(String reason, Duration notBefore) {
        return new Receipt(Outcome.FAILED, reason, Optional.of(notBefore));
    }

    /** Not this time, and the far side wants to be left alone for some time. */
    public static Receipt busy(String reason, Duration notBefore) {
        return new Receipt(Outcome.BUSY, reason, Optional.of(notBefore));
    }

    /** Never as it is. */
    public static Receipt refused(String reason) {
        return new Receipt(Outcome.REFUSED, reason, Optional.empty());
    }

    /** Nothing any more. */
    public static Receipt gone(String reason) {
        return new Receipt(Outcome.GONE, reason, Optional.empty());
    }
}
