package socialvalue.plugin.prozorro;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave something alone that failed: twice as long each time, by chance up to half less, so that several
 * followers do not all come back at once.
 *
 * @param first after the first failure
 * @param longest never more than this
 * @param random where chance comes from
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures so far, at least one */
    Duration after(int failures) {
        long whole =
                Math.min(first.toMillis() << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS), longest.toMillis());
        return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
    }
}
