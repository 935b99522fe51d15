package socialvalue.aws.handler;

import socialvalue.aws.Outage;

/** Tells in the log what went wrong: which classes and which line of the program, never what they say. */
final class Faults {
    private static final int DEEPEST = 5;

    private Faults() {}

    /** One line: by what code a service that is needed does not answer. */
    static String report(Outage outage, String requestId) {
        return "outage in request " + requestId + ": " + outage.code();
    }

    /** One line; a message may quote what was being worked on, so none is shown. */
    static String report(Throwable fault, String requestId) {
        StringBuilder line = new StringBuilder("fault in request ").append(requestId);
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            line.append(depth == 0 ? ": " : ", caused by ")
                    .append(cause.getClass().getName());
            if (cause.getStackTrace().length > 0) {
                line.append(" at ").append(cause.getStackTrace()[0]);
            }
            cause = cause.getCause();
        }
        return line.toString();
    }
}
