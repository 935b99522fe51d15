package socialvalue.local;

/** Something on this machine is in the way; the message is one sentence for the person at the terminal. */
public final class CannotRun extends RuntimeException {
    /** Exit code: something on the machine is in the way. */
    static final int IN_THE_WAY = 1;

    /** Exit code: the arguments cannot be used. */
    static final int ARGUMENTS = 2;

    private final int exitCode;

    private CannotRun(String sentence, int exitCode, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** Something outside the program is in the way. */
    public static CannotRun because(String sentence) {
        return new CannotRun(sentence, IN_THE_WAY, null);
    }

    /** Something outside the program is in the way, as the cause shows. */
    public static CannotRun because(String sentence, Throwable cause) {
        return new CannotRun(sentence, IN_THE_WAY, cause);
    }

    static CannotRun arguments(String sentence) {
        return new CannotRun(sentence, ARGUMENTS, null);
    }

    int exitCode() {
        return exitCode;
    }
}
