package socialvalue.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects findings while a document is read and checked: all at once, in order, and capped.
 *
 * <p>Not safe for use by several threads.
 */
public final class Findings {
    /** The most findings one document is answered with; beyond it only their number grows. */
    public static final int MOST = 200;

    private final List<Finding> kept = new ArrayList<>(4);
    private int count;

    /** Adds a finding; beyond {@link #MOST} it is counted and not kept, unless it is graver than one that is. */
    public void add(Finding finding) {
        count++;
        if (kept.size() < MOST) {
            kept.add(finding);
            return;
        }
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).severity().compareTo(finding.severity()) > 0) {
                kept.set(i, finding);
                return;
            }
        }
    }

    /** Adds a finding of the code's own severity. */
    public void add(FindingCode code, Location location, String found, String expected) {
        add(Finding.of(code, location, found, expected));
    }

    /** Adds all of the given findings. */
    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** How many were found, kept or not. */
    public int count() {
        return count;
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether any of them means that the document is not accepted as it stands. */
    public boolean refuse() {
        for (Finding finding : kept) {
            if (finding.severity().refuses()) {
                return true;
            }
        }
        return false;
    }

    /** The findings, gravest first and then by place. */
    public List<Finding> inOrder() {
        return kept.stream().sorted().toList();
    }

    /** How many were found beyond those kept. */
    public int notShown() {
        return count - kept.size();
    }
}
