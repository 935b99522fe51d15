package socialvalue.local.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.local.history.Violation.Kind;

/** The current sheets are those that follow from what was opened, locked and imported. */
public final class SheetsCheck {
    private SheetsCheck() {}

    /**
     * What is wrong with sheets.
     *
     * @param expected by supplier
     * @param found by supplier
     */
    public static List<Violation> of(Map<String, String> expected, Map<String, String> found) {
        List<Violation> wrong = new ArrayList<>();
        Set<String> suppliers = new TreeSet<>(expected.keySet());
        suppliers.addAll(found.keySet());
        for (String supplier : suppliers) {
            if (!found.containsKey(supplier)) {
                wrong.add(new Violation(Kind.LOST, supplier));
            } else if (!expected.containsKey(supplier)) {
                wrong.add(new Violation(Kind.NEVER_SENT, supplier));
            } else if (!expected.get(supplier).equals(found.get(supplier))) {
                wrong.add(new Violation(
                        Kind.SHEET_DISAGREES,
                        supplier + ": " + found.get(supplier) + " should be " + expected.get(supplier)));
            }
        }
        return wrong;
    }
}
