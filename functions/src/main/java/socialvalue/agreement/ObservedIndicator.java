package socialvalue.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An indicator with all that was ever recorded of it.
 *
 * @param revisions of its definition, by number; at least one
 * @param observations by period and revision
 */
public record ObservedIndicator(List<Indicator> revisions, List<IndicatorObservation> observations) {
    public ObservedIndicator {
        revisions = List.copyOf(revisions);
        observations = List.copyOf(observations);
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("an indicator that was observed was defined");
        }
    }

    /** Its definition as it is now. */
    public Indicator current() {
        return revisions.getLast();
    }

    /** Its earlier definitions, by number. */
    public List<Indicator> earlier() {
        return revisions.subList(0, revisions.size() - 1);
    }

    /** Of each period the observation that stands, by period. */
    public List<IndicatorObservation> standing() {
        TreeMap<LocalDate, IndicatorObservation> standing = new TreeMap<>();
        for (IndicatorObservation each : observations) {
            standing.merge(each.periodEnd(), each, (a, b) -> a.revision() > b.revision() ? a : b);
        }
        return List.copyOf(standing.values());
    }

    /** The observation that stands of the latest period; empty where there is none. */
    public Optional<IndicatorObservation> latest() {
        List<IndicatorObservation> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }
}
