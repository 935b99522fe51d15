package socialvalue.marking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The decisions about a lot's flags.
 *
 * @param revisions by flag, every decision about it, oldest first; never an empty list
 */
public record Decided(Map<Flagged, List<Decision>> revisions) {
    /** Nothing is decided. */
    public static final Decided NOTHING = new Decided(Map.of());

    public Decided {
        Map<Flagged, List<Decision>> copy = new TreeMap<>();
        revisions.forEach((about, decisions) -> copy.put(about, List.copyOf(decisions)));
        revisions = Collections.unmodifiableMap(copy);
    }

    /** Those decisions, in whatever order they come. */
    public static Decided of(Collection<Decision> decisions) {
        Map<Flagged, List<Decision>> byFlag = new TreeMap<>();
        decisions.stream().sorted(Comparator.comparing(Decision::revision)).forEach(each -> byFlag.computeIfAbsent(
                        each.about(), about -> new ArrayList<>())
                .add(each));
        return new Decided(byFlag);
    }

    /** Every decision about a flag, oldest first; empty where nobody has decided. */
    public List<Decision> about(Flagged flag) {
        return revisions.getOrDefault(flag, List.of());
    }

    /** The decision about a flag that stands: the latest; empty where nobody has decided. */
    public Optional<Decision> standing(Flagged flag) {
        return Optional.of(about(flag))
                .filter(decisions -> !decisions.isEmpty())
                .map(List::getLast);
    }

    /** The standing decisions by which a return leaves the ranking, by flag. */
    public List<Decision> leavingOut() {
        return revisions.values().stream()
                .map(List::getLast)
                .filter(decision -> decision.choice().leavesOut())
                .toList();
    }
}
