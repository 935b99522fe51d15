package socialvalue.local.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.local.history.Violation.Kind;

/** Marks are given once: what was acknowledged stays as it is, and nothing is accepted once marks are locked. */
public final class MarksCheck {
    private MarksCheck() {}

    /**
     * What is wrong with marks.
     *
     * @param sent every attempt to give one
     * @param found those that are there in the end
     * @param locked when marks were locked; empty where that is not known
     */
    public static List<Violation> of(List<Attempt> sent, List<Found> found, Optional<Span> locked) {
        List<Violation> wrong = new ArrayList<>();
        Map<String, List<Attempt>> attempts = sent.stream().collect(groupingBy(Attempt::place));
        Map<String, List<Found>> standing = found.stream().collect(groupingBy(Found::place));
        Set<String> places = new TreeSet<>(attempts.keySet());
        places.addAll(standing.keySet());
        for (String place : places) {
            place(place, attempts.getOrDefault(place, List.of()), standing.getOrDefault(place, List.of()), wrong);
        }
        sent.stream()
                .filter(each -> each.came() == Came.ACKNOWLEDGED)
                .filter(each -> locked.filter(lock -> lock.before(each.span())).isPresent())
                .forEach(each -> wrong.add(new Violation(Kind.AFTER_THE_LOCK, each.place())));
        return wrong;
    }

    private static void place(String place, List<Attempt> attempts, List<Found> found, List<Violation> wrong) {
        if (found.size() > 1) {
            wrong.add(new Violation(Kind.DOUBLED, place));
        }
        Set<String> acknowledged = attempts.stream()
                .filter(each -> each.came() == Came.ACKNOWLEDGED)
                .map(Attempt::value)
                .collect(toSet());
        if (acknowledged.size() > 1) {
            wrong.add(new Violation(Kind.CHANGED, place + ": acknowledged were " + acknowledged));
        }
        if (found.isEmpty() && !acknowledged.isEmpty()) {
            wrong.add(new Violation(Kind.LOST, place));
        }
        for (Found each : found) {
            if (attempts.stream()
                    .noneMatch(sent -> sent.mayStand() && sent.value().equals(each.value()))) {
                wrong.add(new Violation(Kind.NEVER_SENT, place + ": " + each.value()));
            }
            if (!acknowledged.isEmpty() && !acknowledged.contains(each.value())) {
                wrong.add(new Violation(Kind.CHANGED, place + ": " + acknowledged + " is " + each.value()));
            }
        }
    }
}
