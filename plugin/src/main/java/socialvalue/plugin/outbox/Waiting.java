package socialvalue.plugin.outbox;

import java.util.List;
import java.util.Map;

/**
 * What an outbox holds: how many messages there are, and which of them wait for a person.
 *
 * @param counts how many messages are in each state; of those delivered, as many as are still kept
 * @param messages those that wait, the longest first; fewer than there are where only some were asked for
 */
public record Waiting(Map<State, Long> counts, List<WaitingMessage> messages) {
    public Waiting {
        counts = Map.copyOf(counts);
        messages = List.copyOf(messages);
    }

    /** How many messages are in that state. */
    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }
}
