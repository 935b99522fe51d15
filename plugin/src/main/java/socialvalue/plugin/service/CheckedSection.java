package socialvalue.plugin.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check told of a section: for the bidder whose section it is, so its text never says it.
 *
 * @param canBeReceived whether a return with this section can be received
 * @param findings gravest first
 * @param findingsNotShown how many there are beyond those
 * @param criteria what each criterion would earn; empty where the section cannot be received
 */
public record CheckedSection(
        boolean canBeReceived, List<Finding> findings, int findingsNotShown, List<Outlook> criteria) {
    public CheckedSection {
        findings = List.copyOf(findings);
        criteria = List.copyOf(criteria);
    }

    /**
     * What the section's own figures would earn under one criterion; points are exact, a decimal or
     * {@code numerator/denominator}, and are never added up.
     *
     * @param criterion its identifier in the frame
     * @param title as it is printed
     * @param state such as {@code offered}
     * @param available the most points it offers
     * @param outlook of which kind what follows is, such as {@code own-figures} or {@code decided-at-opening}
     * @param points provisional points; empty where they are not decided by its own figures
     * @param words the caution, formula or reason that stands beside them; empty where there is none
     */
    public record Outlook(
            String criterion,
            String title,
            String state,
            String available,
            String outlook,
            Optional<String> points,
            Optional<String> words) {
        public Outlook {
            Objects.requireNonNull(criterion);
            Objects.requireNonNull(title);
            Objects.requireNonNull(state);
            Objects.requireNonNull(available);
            Objects.requireNonNull(outlook);
            Objects.requireNonNull(points);
            Objects.requireNonNull(words);
        }

        @Override
        public String toString() {
            return "outlook";
        }
    }

    @Override
    public String toString() {
        return "checked section";
    }
}
