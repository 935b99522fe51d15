package socialvalue.local;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;

/** Numbered steps of a play, for the person at the terminal: long lines are wrapped, and times told to the second. */
final class Steps {
    /** The widest line; a longer word, such as a digest or a path, is left whole. */
    private static final int WIDTH = 100;

    private static final Pattern FRACTION_OF_A_SECOND = Pattern.compile("(T\\d\\d:\\d\\d:\\d\\d)\\.\\d+Z");
    private static final String INDENT = " ".repeat(6);
    private static final String HANGING = " ".repeat(8);

    private final PrintStream out;
    private int step;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** The next step, with what came of it below. */
    void say(String what, String... details) {
        step++;
        wrapped("  %2d  ".formatted(step), INDENT, what);
        tell(details);
    }

    /** The same, with details that were put together one by one. */
    void say(String what, List<String> details) {
        say(what, details.toArray(String[]::new));
    }

    /** More of what came of the last step. */
    void tell(String... details) {
        for (String detail : details) {
            wrapped(INDENT, HANGING, detail);
        }
        out.flush();
    }

    /** A line that is no step: a title, or something printed whole. */
    void print(String line) {
        out.println(line);
        out.flush();
    }

    private void wrapped(String firstLead, String restLead, String text) {
        StringBuilder line = new StringBuilder(firstLead);
        boolean begun = false;
        // Columns stay columns: what fits is printed as it is
        for (String word : FRACTION_OF_A_SECOND.matcher(text).replaceAll("$1Z").split(" ")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(restLead);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        out.println(line);
    }
}
