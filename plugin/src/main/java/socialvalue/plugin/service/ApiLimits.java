package socialvalue.plugin.service;

import java.time.Duration;

/**
 * How much of a far side is borne with.
 *
 * @param connecting the longest a connection may take
 * @param call the longest a whole call may take, to the last byte of its answer
 * @param answer the most bytes of an answer that are read
 */
public record ApiLimits(Duration connecting, Duration call, int answer) {
    /** Enough for the largest frame and for all findings of a check. */
    public static final ApiLimits USUAL = new ApiLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 4 << 20);

    public ApiLimits {
        if (connecting.isNegative() || connecting.isZero() || call.isNegative() || call.isZero() || answer < 1) {
            throw new IllegalArgumentException("limits of calls are above nought");
        }
    }
}
