package socialvalue.local;

import java.io.PrintStream;

/** Numbered steps of a play, for the person at the terminal. */
final class Steps {
    private final PrintStream out;
    private int step;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** The next step, with what came of it below. */
    void say(String what, String... details) {
        step++;
        out.printf("  %2d  %s%n", step, what);
        for (String detail : details) {
            out.println("      " + detail);
        }
        out.flush();
    }

    /** A line that is no step: a title, or something printed whole. */
    void print(String line) {
        out.println(line);
        out.flush();
    }
}
