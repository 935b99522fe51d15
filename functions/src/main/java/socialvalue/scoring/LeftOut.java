package socialvalue.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind.Choice;

/**
 * A return that is neither ranked nor compared with, as a person decided so. It does not score nil: the others are
 * scored as if it had never been made.
 *
 * @param supplier the supplier's identifier
 * @param supplierName as it is printed
 * @param decisions by which it is left out, at least one, in order of what they are about
 */
public record LeftOut(String supplier, String supplierName, List<Decision> decisions) {
    public LeftOut {
        decisions = List.copyOf(decisions);
        if (decisions.isEmpty()
                || !decisions.stream().allMatch(decision -> decision.choice().leavesOut())) {
            throw new IllegalArgumentException("a return is left out by decisions that leave it out");
        }
    }

    /** Whether it is disregarded, so that it has no scores at all; else it is excluded, and has a sheet apart. */
    public boolean isDisregarded() {
        return decisions.stream().anyMatch(decision -> decision.choice() == Choice.DISREGARD);
    }

    /** What was decided: disregarded, even where it is also excluded, as such a return is not an assessed one. */
    public Choice choice() {
        return isDisregarded() ? Choice.DISREGARD : Choice.EXCLUDE;
    }

    /** Why, as recorded: the reasons of the decisions that say so, each once, in their order. */
    public String reason() {
        List<String> reasons = new ArrayList<>(decisions.size());
        for (Decision decision : decisions) {
            if (decision.choice() == choice() && !reasons.contains(decision.reason())) {
                reasons.add(decision.reason());
            }
        }
        return String.join(" ", reasons);
    }

    /**
     * The returns of a lot that decisions leave out, by supplier. A decision about a flag that is not raised any more
     * counts for nothing.
     */
    public static List<LeftOut> of(Scorer scorer, Collection<ScoringRow> rows, Decided decided) {
        return decided.leavingOut().isEmpty()
                ? List.of()
                : rows.stream()
                        .flatMap(row -> of(scorer, row, decided).stream())
                        .sorted(Comparator.comparing(LeftOut::supplier))
                        .toList();
    }

    private static Optional<LeftOut> of(Scorer scorer, ScoringRow row, Decided decided) {
        String supplier = row.checked().supplier().id();
        List<Decision> decisions = scorer.flags(row).stream()
                .map(flag -> flag.of(supplier))
                .distinct()
                .sorted()
                .flatMap(about -> decided.standing(about).stream())
                .filter(decision -> decision.choice().leavesOut())
                .toList();
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(new LeftOut(supplier, row.checked().supplier().name(), decisions));
    }
}
