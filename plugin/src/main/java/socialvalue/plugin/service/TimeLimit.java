package socialvalue.plugin.service;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The end of what one caller waits for, over all that is done for it. */
final class TimeLimit {
    /** Nobody waits longer, whatever is set; more could not be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final LongSupplier nanoseconds;
    private final long started;
    private final long allowed;

    private TimeLimit(Duration allowed, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.allowed = (allowed.compareTo(LONGEST) > 0 ? LONGEST : allowed).toNanos();
        started = nanoseconds.getAsLong();
    }

    /**
     * A limit that begins now.
     *
     * @param nanoseconds a clock that only runs forward, such as {@link System#nanoTime()}
     */
    static TimeLimit of(Duration allowed, LongSupplier nanoseconds) {
        return new TimeLimit(allowed, nanoseconds);
    }

    /** How many nanoseconds are left; nought once the time is up. */
    long left() {
        return Math.max(0, allowed - (nanoseconds.getAsLong() - started));
    }
}
