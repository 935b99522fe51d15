package socialvalue.plugin.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with one file, by line, up to a number. */
final class Findings {
    static final int MOST = 100;

    private final String file;
    private final List<Finding> kept = new ArrayList<>();
    private int beyond;

    Findings(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String column, String found, String expected) {
        if (kept.size() == MOST) {
            beyond++;
        } else {
            kept.add(new Finding(file, line, column, found, expected));
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    List<Finding> inOrder() {
        return kept.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** How many there are beyond those kept. */
    int beyond() {
        return beyond;
    }
}
