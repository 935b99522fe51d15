package socialvalue.local.history;

/**
 * An attempt to make the next version of something.
 *
 * @param place of what
 * @param request the request's own key; the same where it was sent again
 * @param value what was sent
 * @param replaces the version it was to replace; 0 for the first
 * @param made the version that was acknowledged; 0 where none was
 * @param receipt what else was acknowledged; empty where nothing was
 */
public record Version(
        String place, String request, String value, int replaces, Came came, int made, String receipt, Span span) {
    boolean acknowledged() {
        return came == Came.ACKNOWLEDGED;
    }

    /** Whether it may have made that version. */
    boolean mayHaveMade(int version) {
        return acknowledged() ? made == version : came == Came.UNKNOWN && replaces + 1 == version;
    }
}
