package socialvalue.port;

/** Has an event of a portal handled, soon, at least once, in no promised order. */
@FunctionalInterface
public interface PortalEvents {
    /**
     * Takes an event over; once this returns it is not lost.
     *
     * @param event exactly as the portal sent it
     * @throws Unavailable if it cannot be taken over now
     */
    void accept(byte[] event);

    /** Nothing can be taken over now. */
    final class Unavailable extends RuntimeException {
        public Unavailable(Throwable cause) {
            super("the queue takes no event now", cause);
        }
    }
}
