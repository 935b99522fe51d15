package socialvalue.local.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import socialvalue.local.history.Violation.Kind;

/** Of values written one over the other, the last one stands; of those written at once, any. */
public final class LatestCheck {
    private LatestCheck() {}

    /**
     * What is wrong with such values.
     *
     * @param sent every attempt; values of one place differ
     * @param found those that are there in the end
     */
    public static List<Violation> of(List<Attempt> sent, List<Found> found) {
        List<Violation> wrong = new ArrayList<>();
        for (Found each : found) {
            List<Attempt> here = sent.stream()
                    .filter(attempt -> attempt.place().equals(each.place()))
                    .filter(Attempt::mayStand)
                    .toList();
            List<Attempt> writers = here.stream()
                    .filter(attempt -> attempt.value().equals(each.value()))
                    .toList();
            if (writers.isEmpty()) {
                wrong.add(new Violation(Kind.NEVER_SENT, each.place() + ": " + each.value()));
            } else if (writers.stream().allMatch(writer -> isReplaced(writer, here))) {
                wrong.add(new Violation(Kind.OUTDATED, each.place() + ": " + each.value()));
            }
        }
        TreeSet<String> missing = new TreeSet<>();
        sent.stream().filter(each -> each.came() == Came.ACKNOWLEDGED).forEach(each -> missing.add(each.place()));
        found.forEach(each -> missing.remove(each.place()));
        missing.forEach(place -> wrong.add(new Violation(Kind.LOST, place)));
        return wrong;
    }

    private static boolean isReplaced(Attempt writer, List<Attempt> all) {
        return all.stream()
                .anyMatch(later ->
                        later.came() == Came.ACKNOWLEDGED && writer.span().before(later.span()));
    }
}
