package socialvalue.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.frame.CriterionLeaf;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.AgreedMark;
import socialvalue.marking.Clarification;
import socialvalue.marking.EvaluatorMark;
import socialvalue.marking.ImportedScore;
import socialvalue.marking.Panel;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Operation;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Step;

/**
 * How one return was evaluated.
 *
 * @param row its line of the score table; without a total where nobody is ranked
 * @param assessment its kept sheet with the reasons recorded
 * @param receipt what was received, and when
 * @param findings what officers were shown of it when it was opened, gravest first
 * @param marked by criterion that evaluators mark, in the frame's order
 * @param recorded scores recorded elsewhere, in the frame's order and then oldest first
 * @param clarifications what the supplier was asked about it, and answered
 */
public record EvaluatedReturn(
        ScoreRow row,
        Assessment assessment,
        Received receipt,
        List<Finding> findings,
        List<Marked> marked,
        List<Recorded> recorded,
        List<Clarification> clarifications) {
    public EvaluatedReturn {
        findings = List.copyOf(findings);
        marked = List.copyOf(marked);
        recorded = List.copyOf(recorded);
        clarifications = List.copyOf(clarifications);
    }

    /**
     * What was received.
     *
     * @param version how often the supplier had sent it, from 1
     * @param at when
     */
    public record Received(int version, Instant at) {}

    /**
     * How a mark came about.
     *
     * @param criterion the criterion's identifier
     * @param given every evaluator's own mark
     * @param agreed every revision of the agreed mark, oldest first; the last one counts
     */
    public record Marked(String criterion, List<Given> given, List<AgreedMark> agreed) {
        public Marked {
            given = List.copyOf(given);
            agreed = List.copyOf(agreed);
        }
    }

    /**
     * An evaluator's own mark.
     *
     * @param mark as it was given
     * @param leftOut why it does not count; empty where it does
     */
    public record Given(EvaluatorMark mark, Optional<Panel.LeftOut> leftOut) {}

    /**
     * A score recorded elsewhere.
     *
     * @param score as it was imported
     * @param counted whether the sheet holds it; not where it was imported after the scoring
     */
    public record Recorded(ImportedScore score, boolean counted) {}

    /**
     * What people recorded about a return.
     *
     * @param given every evaluator's own mark
     * @param agreed every revision of every agreed mark, oldest first
     * @param imported scores imported under each criterion, oldest first
     * @param clarifications what the supplier was asked, by number
     */
    public record Records(
            List<EvaluatorMark> given,
            List<AgreedMark> agreed,
            List<ImportedScore> imported,
            List<Clarification> clarifications) {}

    /**
     * Puts together what is kept of one return.
     *
     * @param row its line of the score table
     * @param ranked whether the lot's outcome is complete
     */
    public static EvaluatedReturn of(
            EvaluationFrame frame,
            ScoreSheet sheet,
            ScoreRow row,
            boolean ranked,
            Received receipt,
            List<Finding> findings,
            Panel panel,
            Records records) {
        List<Marked> marked = new ArrayList<>();
        List<Recorded> recorded = new ArrayList<>();
        Map<String, String> reasons = new HashMap<>();
        for (CriterionLeaf leaf : frame.leaves()) {
            Marked marks = marked(leaf.id(), sheet.supplier(), panel, records);
            if (!marks.given().isEmpty() || !marks.agreed().isEmpty()) {
                marked.add(marks);
            }
            if (!marks.agreed().isEmpty()) {
                reasons.put(leaf.id(), marks.agreed().getLast().rationale().text());
            }
            for (ImportedScore score : records.imported()) {
                if (score.criterion().equals(leaf.id())) {
                    boolean counted = holds(sheet, score);
                    recorded.add(new Recorded(score, counted));
                    score.explanation().filter(text -> counted).ifPresent(text -> reasons.put(leaf.id(), text));
                }
            }
        }
        Assessment assessment = new AssessmentOf(frame, new AssessedTender(sheet, reasons), List.of()).assessment();
        return new EvaluatedReturn(
                ranked ? row : row.socialValueOnly(),
                ranked
                        ? assessment
                        : new Assessment(
                                assessment.criteria(),
                                assessment.socialValue(),
                                assessment.socialValueAvailable(),
                                Optional.empty()),
                receipt,
                findings.stream().sorted().toList(),
                marked,
                recorded,
                records.clarifications());
    }

    private static Marked marked(String criterion, String supplier, Panel panel, Records records) {
        return new Marked(
                criterion,
                records.given().stream()
                        .filter(mark -> mark.criterion().equals(criterion))
                        .map(mark -> new Given(mark, panel.leftOut(mark.evaluator(), supplier)))
                        .toList(),
                records.agreed().stream()
                        .filter(mark -> mark.criterion().equals(criterion))
                        .toList());
    }

    private static boolean holds(ScoreSheet sheet, ImportedScore score) {
        return sheet.score(score.criterion())
                .filter(CriterionScore.Scored.class::isInstance)
                .map(scored -> ((CriterionScore.Scored) scored).step())
                .filter(step -> takes(step, Ratio.of(score.points())))
                .isPresent();
    }

    private static boolean takes(Step step, Ratio figure) {
        return step.operation() == Operation.IMPORTED
                ? step.result().equals(figure)
                : step.operands().stream().anyMatch(operand -> takes(operand, figure));
    }
}
