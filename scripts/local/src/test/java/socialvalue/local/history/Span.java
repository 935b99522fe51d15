package socialvalue.local.history;

/**
 * When something was asked and when its answer came, in nanoseconds of one clock; it took place at a moment between
 * them that nobody knows.
 *
 * @param ended {@link Long#MAX_VALUE} where it may still take place
 */
public record Span(long begun, long ended) {
    /** Whether this was over before the other began. */
    boolean before(Span other) {
        return ended < other.begun;
    }
}
