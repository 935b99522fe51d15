package socialvalue.marking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evaluators named for a lot, and their conflicts of interest. A change is another revision; every one is kept.
 *
 * @param revision one more for each change; 0 where nothing is recorded
 * @param evaluators those who mark, each once; empty where nobody is named
 * @param naming who named them and why; empty where nobody is named
 * @param conflicts in the order they were declared; also of people who are not named
 */
public record Panel(
        int revision, List<String> evaluators, Optional<Naming> naming, List<ConflictOfInterest> conflicts) {
    /** Nothing is recorded. */
    public static final Panel NONE = new Panel(0, List.of(), Optional.empty(), List.of());

    public Panel {
        evaluators = List.copyOf(evaluators);
        conflicts = List.copyOf(conflicts);
        if (evaluators.isEmpty() != naming.isEmpty()
                || evaluators.stream().distinct().count() != evaluators.size()) {
            throw new IllegalArgumentException("a panel has evaluators, each once, and somebody named them");
        }
    }

    /**
     * The decision who marks.
     *
     * @param reason why these, never blank
     * @param recordedBy who named them
     * @param recordedAt when
     */
    public record Naming(String reason, String recordedBy, Instant recordedAt) {
        public Naming {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a panel is named for a reason");
            }
        }
    }

    /** The next revision, with these evaluators. */
    public Panel naming(List<String> others, Naming decided) {
        return new Panel(revision + 1, others, Optional.of(decided), conflicts);
    }

    /** The next revision, with one conflict more. */
    public Panel with(ConflictOfInterest conflict) {
        return new Panel(
                revision + 1,
                evaluators,
                naming,
                Stream.concat(conflicts.stream(), Stream.of(conflict)).toList());
    }

    /** Whether evaluators are named. */
    public boolean isNamed() {
        return naming.isPresent();
    }

    /** Whether a conflict keeps that evaluator from marking that supplier's return. */
    public boolean bars(String evaluator, String supplier) {
        return conflicts.stream().anyMatch(conflict -> conflict.bars(evaluator, supplier));
    }

    /** Whether a conflict keeps that evaluator from marking any return of the lot. */
    public boolean barsFromLot(String evaluator) {
        return conflicts.stream()
                .anyMatch(conflict -> conflict.evaluator().equals(evaluator)
                        && conflict.supplier().isEmpty());
    }

    /** Those who mark that supplier's return. */
    public List<String> markersOf(String supplier) {
        return evaluators.stream()
                .filter(evaluator -> !bars(evaluator, supplier))
                .toList();
    }

    /** Why that evaluator's mark of that supplier's return does not count; empty where it does. */
    public Optional<LeftOut> leftOut(String evaluator, String supplier) {
        if (bars(evaluator, supplier)) {
            return Optional.of(LeftOut.CONFLICT_OF_INTEREST);
        }
        return evaluators.contains(evaluator) ? Optional.empty() : Optional.of(LeftOut.NOT_ON_THE_PANEL);
    }

    /** Why a mark that is kept does not count. */
    public enum LeftOut {
        CONFLICT_OF_INTEREST("conflict of interest"),
        NOT_ON_THE_PANEL("not on the panel");

        private final String words;

        LeftOut(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }
}
