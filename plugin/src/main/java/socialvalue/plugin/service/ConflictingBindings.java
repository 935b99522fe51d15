package socialvalue.plugin.service;

/** A lot is bound in a way that leaves open to which frame; which one is meant, a person has to say. */
public final class ConflictingBindings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConflictingBindings(String message) {
        super(message);
    }
}
