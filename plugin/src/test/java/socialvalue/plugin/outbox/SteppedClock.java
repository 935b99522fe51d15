package socialvalue.plugin.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. */
final class SteppedClock implements InstantSource {
    static final Instant START = Instant.parse("2027-01-15T12:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration step) {
        now = now.plus(step);
    }

    void to(Instant time) {
        now = time;
    }
}
