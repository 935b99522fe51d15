package socialvalue.report;

import socialvalue.frame.EvaluationFrame;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.ScoreSheet;

/** A score sheet as plain text. */
public final class SheetText {
    private SheetText() {}

    /** The sheet, criterion by criterion. */
    public static String of(EvaluationFrame frame, ScoreSheet sheet) {
        StringBuilder text = new StringBuilder(frame.exercise().title())
                .append('\n')
                .append(sheet.supplierName())
                .append('\n');
        for (CriterionScore score : sheet.scores()) {
            text.append(score.criterion())
                    .append(": ")
                    .append(score.points())
                    .append(" of ")
                    .append(score.available())
                    .append('\n');
        }
        return text.toString();
    }
}
