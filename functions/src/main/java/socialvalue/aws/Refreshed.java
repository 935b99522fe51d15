package socialvalue.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Fetches a part when it is first asked for, and again when it has grown old; safe for use by several threads.
 *
 * @param <T> the part's type
 */
final class Refreshed<T> implements Supplier<T> {
    private final Supplier<T> fetching;
    private final Duration longest;
    private final InstantSource clock;
    private T fetched;
    private Instant fetchedAt = Instant.MIN;

    Refreshed(Supplier<T> fetching, Duration longest, InstantSource clock) {
        this.fetching = fetching;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        Instant now = clock.instant();
        if (fetched == null || now.isAfter(fetchedAt.plus(longest))) {
            fetched = fetching.get();
            fetchedAt = now;
        }
        return fetched;
    }
}
