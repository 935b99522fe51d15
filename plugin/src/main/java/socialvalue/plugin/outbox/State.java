package socialvalue.plugin.outbox;

/** Where a message stands. */
public enum State {
    /** To be delivered, now or at its next attempt, or behind another about the same subject. */
    PENDING,
    /** Tried as often as the schedule says: waits for a person. */
    GIVEN_UP,
    /** The far side will never take it as it is: waits for a person. */
    REFUSED,
    /** A person decided that it is not delivered: kept for ever, with the reason. */
    SET_ASIDE,
    /** It arrived. */
    DELIVERED
}
