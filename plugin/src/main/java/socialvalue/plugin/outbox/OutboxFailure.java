package socialvalue.plugin.outbox;

/** The store of the outbox cannot be reached or used. */
public final class OutboxFailure extends RuntimeException {
    public OutboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
