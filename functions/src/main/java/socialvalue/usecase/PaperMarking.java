package socialvalue.usecase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod;
import socialvalue.usecase.ScoreScenario.PaperMark;
import socialvalue.usecase.ScoreScenario.PaperMarks;

/** Agreed marks on paper, held to the frame and the returns they are for. */
final class PaperMarking {
    private final EvaluationFrame frame;
    private final Set<String> suppliers;
    private final PaperMarks paper;
    private final Findings findings;
    private final Map<String, Map<String, BigDecimal>> marks = new HashMap<>();
    private final Map<String, Map<String, String>> reasons = new HashMap<>();

    PaperMarking(EvaluationFrame frame, Set<String> suppliers, PaperMarks paper, Findings findings) {
        this.frame = frame;
        this.suppliers = suppliers;
        this.paper = paper;
        this.findings = findings;
    }

    /** Finds everything wrong with them. */
    void check() {
        Set<PaperMark> seen = new HashSet<>();
        for (int i = 0; i < paper.marks().size(); i++) {
            PaperMark mark = paper.marks().get(i);
            String place = "/marks/" + i;
            if (!suppliers.contains(mark.supplier())) {
                findings.add(
                        FindingCode.UNKNOWN_SUPPLIER,
                        at(place + "/supplier"),
                        mark.supplier(),
                        "a supplier whose return is in the folder");
            }
            RecordMark.scale(frame, mark.criterion(), at(place + "/criterion"), findings)
                    .ifPresent(scale -> agreed(scale, mark.mark(), at(place + "/mark")));
            if (mark.rationale().isBlank()) {
                findings.add(
                        FindingCode.RATIONALE_MISSING, at(place + "/rationale"), "nothing", "the reason for the mark");
            }
            if (!seen.add(new PaperMark(mark.supplier(), mark.criterion(), BigDecimal.ZERO, ""))) {
                findings.add(Finding.of(
                                FindingCode.REPEATED_IDENTIFIER,
                                at(place),
                                "a second mark of criterion " + mark.criterion() + " for supplier " + mark.supplier(),
                                "one agreed mark for each return and criterion")
                        .remediedBy("Keep one of the two."));
            }
            marks.computeIfAbsent(mark.supplier(), supplier -> new HashMap<>()).put(mark.criterion(), mark.mark());
            reasons.computeIfAbsent(mark.supplier(), supplier -> new HashMap<>())
                    .put(mark.criterion(), mark.rationale());
        }
    }

    /** An agreed mean need not be a mark of the scale, but lies within it and has no more places than are declared. */
    private void agreed(ScoringMethod.Marks scale, BigDecimal mark, Location place) {
        switch (scale.agreement()) {
            case ScoringMethod.Consensus() -> RecordMark.onScale(scale, mark, place, findings);
            case ScoringMethod.Mean(var rounding) -> {
                BigDecimal lowest = scale.scale().getFirst().mark();
                boolean within = mark.compareTo(lowest) >= 0 && mark.compareTo(scale.highest()) <= 0;
                if (!within || mark.stripTrailingZeros().scale() > rounding.scale()) {
                    findings.add(
                            FindingCode.MARK_NOT_ON_SCALE,
                            place,
                            mark.toPlainString(),
                            "a mean from " + lowest.toPlainString() + " to "
                                    + scale.highest().toPlainString() + ", rounded to " + rounding);
                }
            }
        }
    }

    private Location at(String pointer) {
        return paper.places().at(pointer);
    }

    Map<String, BigDecimal> marks(String supplier) {
        return Optional.ofNullable(marks.get(supplier)).orElse(Map.of());
    }

    Map<String, String> reasons(String supplier) {
        return Optional.ofNullable(reasons.get(supplier)).orElse(Map.of());
    }
}
