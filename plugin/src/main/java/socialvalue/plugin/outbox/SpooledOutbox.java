package socialvalue.plugin.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An outbox that keeps messages in a file beside while its database cannot be reached. While something is in the file,
 * what is put later goes there too, so that the order stands; {@link #takeUp()}, called before each pass of a sender,
 * puts it into the database.
 */
public final class SpooledOutbox implements Outbox {
    private final Outbox outbox;
    private final Spool spool;

    /** @param file where messages are kept meanwhile; made when it is first needed, for its owner alone */
    public SpooledOutbox(Outbox outbox, Path file) {
        this.outbox = outbox;
        this.spool = new Spool(file);
    }

    /**
     * Keeps a message durably, in the database or in the file.
     *
     * @return whether it was new; true as well where only the file could keep it, which does not know
     * @throws OutboxFailure if neither can keep it
     */
    @Override
    public boolean put(Message message) {
        if (!spool.isEmpty()) {
            return spooled(message, Optional.empty());
        }
        try {
            return outbox.put(message);
        } catch (OutboxFailure e) {
            return spooled(message, Optional.of(e));
        }
    }

    private boolean spooled(Message message, Optional<OutboxFailure> because) {
        try {
            spool.append(message);
            return true;
        } catch (IOException e) {
            OutboxFailure failure = new OutboxFailure("neither the outbox nor the file beside can keep a message", e);
            because.ifPresent(failure::addSuppressed);
            throw failure;
        }
    }

    /**
     * Puts what is in the file into the database.
     *
     * @return how many messages that was
     * @throws OutboxFailure if the database still cannot keep them, or the file cannot be read: they stay in the file
     */
    public int takeUp() {
        try {
            return spool.takeAll(outbox::put);
        } catch (IOException e) {
            throw new OutboxFailure("what was spooled cannot be read", e);
        }
    }
}
