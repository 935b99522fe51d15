package socialvalue.local.history;

/**
 * An attempt to write a value in a place.
 *
 * @param place where: what has one value at a time
 * @param value what was sent
 */
public record Attempt(String place, String value, Came came, Span span) {
    /** Whether its value may be there. */
    boolean mayStand() {
        return came != Came.REFUSED;
    }
}
