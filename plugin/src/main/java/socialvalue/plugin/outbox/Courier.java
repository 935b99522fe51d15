package socialvalue.plugin.outbox;

/** Takes one message to where it belongs. */
public interface Courier {
    /**
     * Tries to deliver a message.
     *
     * @return what came of it; never null, and no exception for a far side that fails
     */
    Receipt deliver(Message message) throws InterruptedException;
}
