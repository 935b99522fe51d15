package socialvalue.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the entries of chains say last of each record. What an entry says of a record, or of a part of it, stands until
 * a later entry of the same chain says something of the same part.
 */
public final class Coverage {
    private final Map<String, List<Said>> byPlace = new HashMap<>();

    /**
     * What stands.
     *
     * @param number of the entry that says it
     * @param comparable whether no later entry tells of one of several parts that have one digest
     */
    public record Said(String chain, int number, Content content, boolean comparable) {}

    /** Takes a chain in, but for what it says of records that are of no interest. */
    public void add(Chain chain, Predicate<Content> ofInterest) {
        for (Entry entry : chain.entries()) {
            entry.contents().stream()
                    .filter(ofInterest)
                    .forEach(content -> add(new Said(chain.name(), entry.number(), content, true)));
        }
    }

    private void add(Said said) {
        List<Said> standing = byPlace.computeIfAbsent(said.content().place(), place -> new ArrayList<>());
        standing.removeIf(before -> isFrom(before, said) && covers(said.content(), before.content()));
        standing.replaceAll(before -> isFrom(before, said) && overlap(before.content(), said.content())
                ? new Said(before.chain(), before.number(), before.content(), false)
                : before);
        standing.addFirst(said);
    }

    private static boolean isFrom(Said before, Said said) {
        return before.chain().equals(said.chain());
    }

    private static boolean covers(Content later, Content earlier) {
        return later.parts().isEmpty()
                || !earlier.parts().isEmpty() && later.parts().containsAll(earlier.parts());
    }

    private static boolean overlap(Content one, Content other) {
        return one.parts().isEmpty() || other.parts().isEmpty() || !Collections.disjoint(one.parts(), other.parts());
    }

    /** All that stands and can be compared with what is in its place. */
    public Stream<Said> said() {
        return byPlace.values().stream().flatMap(List::stream).filter(Said::comparable);
    }

    /** Who tells last of a part of a record; empty where nobody does. */
    public Optional<Said> of(String place, String part) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(said -> said.content().parts().isEmpty()
                        || said.content().parts().contains(part))
                .findFirst();
    }

    /** The parts of a record that no entry tells of; empty if there are none, unless nothing tells of it at all. */
    public Optional<Set<String>> untold(String place, Set<String> parts) {
        List<Said> standing = byPlace.getOrDefault(place, List.of());
        if (standing.isEmpty()) {
            return Optional.of(Set.of());
        }
        Set<String> untold = new TreeSet<>(parts);
        for (Said said : standing) {
            if (said.content().parts().isEmpty()) {
                return Optional.empty();
            }
            untold.removeAll(said.content().parts());
        }
        return untold.isEmpty() ? Optional.empty() : Optional.of(untold);
    }
}
