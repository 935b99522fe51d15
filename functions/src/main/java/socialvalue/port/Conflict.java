package socialvalue.port;

/** Somebody else was first; nothing was changed. */
public final class Conflict extends RuntimeException {
    public Conflict(String what) {
        super(what);
    }
}
