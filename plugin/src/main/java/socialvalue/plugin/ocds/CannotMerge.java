package socialvalue.plugin.ocds;

/** Releases that the rules of merging do not fit; the message says which and why. */
final class CannotMerge extends Exception {
    CannotMerge(String message) {
        super(message);
    }
}
