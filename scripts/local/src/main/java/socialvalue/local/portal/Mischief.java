package socialvalue.local.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a portal does to those who follow it; none of it, unless asked for. */
public final class Mischief {
    private int failures;
    private int brokenPages;
    private final Set<String> twice = new HashSet<>();
    private final Map<String, Integer> late = new HashMap<>();

    Mischief() {}

    /** The next requests are answered with 503. */
    public synchronized void fail(int requests) {
        failures = requests;
    }

    /** The next pages of a feed break off half-way. */
    public synchronized void breakOff(int pages) {
        brokenPages = pages;
    }

    /** A thing is listed twice, one after the other, wherever it is listed. */
    public synchronized void listTwice(String id) {
        twice.add(id);
    }

    /** A thing is left out of the next pages of a feed, and afterwards listed at its place, which may lie behind. */
    public synchronized void listLate(String id, int pages) {
        late.put(id, pages);
    }

    synchronized boolean failsNow() {
        return failures > 0 && failures-- > 0;
    }

    synchronized boolean breaksOffNow() {
        return brokenPages > 0 && brokenPages-- > 0;
    }

    synchronized List<Change> listed(List<Change> changes) {
        List<Change> listed = new ArrayList<>();
        for (Change change : changes) {
            int pages = late.getOrDefault(change.id(), 0);
            if (pages > 0) {
                late.put(change.id(), pages - 1);
                continue;
            }
            listed.add(change);
            if (twice.contains(change.id())) {
                listed.add(change);
            }
        }
        return listed;
    }
}
