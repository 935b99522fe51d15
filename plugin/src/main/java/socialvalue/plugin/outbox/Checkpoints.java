package socialvalue.plugin.outbox;

import java.util.Optional;

/** How far an adapter has read, kept over restarts. */
public interface Checkpoints {
    /**
     * The value last written under a name.
     *
     * @throws OutboxFailure if it cannot be read
     */
    Optional<String> read(String name);

    /**
     * Keeps a value durably, in place of the one before.
     *
     * @throws OutboxFailure if it cannot be kept
     */
    void write(String name, String value);
}
