package socialvalue.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.Panel;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Panels;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/**
 * All marks that evaluators have given for an opened lot, held against those its panel has to give. As long as one is
 * missing, nobody is shown another's.
 */
final class GivenMarks {
    private final Panel panel;
    private final List<EvaluatorMark> marks;
    /** How many marks are missing, by evaluator; only of those who miss any. */
    private final Map<String, Integer> missing = new TreeMap<>();
    /** Returns that need a mark which nobody of the panel may give. */
    private final List<String> withoutEvaluator = new ArrayList<>(0);

    private record Key(String evaluator, String supplier, String criterion) {
        static Key of(EvaluatorMark mark) {
            return new Key(mark.evaluator(), mark.supplier(), mark.criterion());
        }
    }

    private GivenMarks(Panel panel, List<EvaluatorMark> marks) {
        this.panel = panel;
        this.marks = marks;
    }

    /** The marks of an opened lot. */
    static GivenMarks of(Lot lot, Frames frames, OpenedReturns returns, Panels panels) {
        EvaluationFrame frame = Lots.frame(frames, lot);
        return of(
                panels.of(lot.id()),
                new Scorer(frame),
                returns.scoringRows(lot.id()).stream()
                        .map(row -> row.scoredBy(lot.frameDigest()))
                        .toList(),
                returns.marks(lot.id()));
    }

    static GivenMarks of(Panel panel, Scorer scorer, List<ScoringRow> rows, List<EvaluatorMark> marks) {
        GivenMarks given = new GivenMarks(panel, marks);
        Set<Key> keys = new HashSet<>();
        marks.forEach(mark -> keys.add(Key.of(mark)));
        for (ScoringRow row : rows) {
            given.require(row.checked().supplier().id(), scorer.markedCriteria(row), keys);
        }
        return given;
    }

    private void require(String supplier, List<String> criteria, Set<Key> keys) {
        List<String> evaluators = panel.markersOf(supplier);
        if (evaluators.isEmpty() && !criteria.isEmpty()) {
            withoutEvaluator.add(supplier);
        }
        for (String evaluator : evaluators) {
            for (String criterion : criteria) {
                if (!keys.contains(new Key(evaluator, supplier, criterion))) {
                    missing.merge(evaluator, 1, Integer::sum);
                }
            }
        }
    }

    /**
     * Whether all marks of a lot may be seen: it is marked, or nobody's mark is missing any more.
     *
     * @param lot an opened one
     */
    static boolean areIn(Lot lot, Frames frames, OpenedReturns returns, Panels panels) {
        return lot.phase() != LotPhase.OPENED
                || of(lot, frames, returns, panels).complete();
    }

    boolean complete() {
        return panel.isNamed() && missing.isEmpty() && withoutEvaluator.isEmpty();
    }

    Map<String, Integer> missing() {
        return missing;
    }

    List<String> withoutEvaluator() {
        return withoutEvaluator;
    }

    Panel panel() {
        return panel;
    }

    /** The marks that count towards the agreed mark of a return. */
    List<EvaluatorMark> counting(String supplier, String criterion) {
        return marks.stream()
                .filter(mark ->
                        mark.supplier().equals(supplier) && mark.criterion().equals(criterion))
                .filter(mark -> panel.leftOut(mark.evaluator(), supplier).isEmpty())
                .toList();
    }

    /** Refuses while a mark is missing, naming those who miss any. */
    void requireAll() {
        if (!panel.isNamed()) {
            throw Refusal.conflict("panel-not-named", "no evaluators are named for the lot");
        }
        if (!complete()) {
            Optional<String> nobody = Optional.of("nobody may mark " + String.join(", ", withoutEvaluator))
                    .filter(text -> !withoutEvaluator.isEmpty());
            throw Refusal.conflict(
                    "marks-awaited",
                    "not every evaluator has given every mark: "
                            + nobody.orElseGet(() -> String.join(", ", missing.keySet())));
        }
    }
}
