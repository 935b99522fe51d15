package socialvalue.plugin.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which messages were accepted of late. A message is too old to be accepted ten minutes after it could first be, so
 * nothing has to be remembered for longer. Should there be too many, the oldest are forgotten: an event that comes
 * again even so is known to the outbox and changes nothing.
 */
final class Replays {
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final int most;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    Replays(int most) {
        this.most = most;
    }

    /** Whether it is seen for the first time; it is remembered from now on. */
    synchronized boolean first(String message, Instant now) {
        Iterator<Instant> oldest = seen.values().iterator();
        while (oldest.hasNext() && oldest.next().plus(REMEMBERED).isBefore(now)) {
            oldest.remove();
        }
        if (seen.containsKey(message)) {
            return false;
        }
        if (seen.size() == most) {
            seen.remove(seen.keySet().iterator().next());
        }
        seen.put(message, now);
        return true;
    }

    /** Forgets a message that was not accepted after all. */
    synchronized void forget(String message) {
        seen.remove(message);
    }

    synchronized int size() {
        return seen.size();
    }
}
