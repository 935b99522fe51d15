package socialvalue.plugin.outbox;

/** Where messages are put. Once {@link #put} has returned, a message is delivered at least once or waits visibly. */
public interface Outbox {
    /**
     * Keeps a message durably.
     *
     * @return whether it was new; false where one of the same source and identifier was put before
     * @throws OutboxFailure if it cannot be kept: nothing has happened then, and it can be put again
     */
    boolean put(Message message);
}
