package socialvalue.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.Flagged;

/**
 * A flag of a lot and what people decided about it.
 *
 * @param about what is flagged
 * @param supplierName as it is printed
 * @param details in plain English, at least one
 * @param decisions every decision about it, oldest first; empty where it waits for one
 */
public record LotFlag(Flagged about, String supplierName, List<String> details, List<Decision> decisions) {
    public LotFlag {
        details = List.copyOf(details);
        decisions = List.copyOf(decisions);
    }

    /** The decision that stands; empty where it waits for one. */
    public Optional<Decision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /**
     * Every flag of a lot, by supplier, kind and criterion: also those of returns that are left out, as what was
     * decided about them can be decided again.
     *
     * @param rows every return of the lot
     * @param sensitivities of its scores; empty where it has none yet
     */
    public static List<LotFlag> of(
            Scorer scorer, Collection<ScoringRow> rows, List<Sensitivity> sensitivities, Decided decided) {
        Map<Flagged, List<String>> details = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (ScoringRow row : rows) {
            String supplier = row.checked().supplier().id();
            names.put(supplier, row.checked().supplier().name());
            for (Flag flag : scorer.flags(row)) {
                details.computeIfAbsent(flag.of(supplier), about -> new ArrayList<>())
                        .add(flag.detail());
            }
        }
        for (Sensitivity sensitivity : sensitivities) {
            details.put(sensitivity.flagged(), List.of(sensitivity.inWords(names)));
        }
        return details.entrySet().stream()
                .map(flag -> new LotFlag(
                        flag.getKey(),
                        names.get(flag.getKey().supplier()),
                        flag.getValue(),
                        decided.about(flag.getKey())))
                .toList();
    }
}
