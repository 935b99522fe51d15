package socialvalue.report;

import java.util.function.Predicate;
import socialvalue.scoring.Operation;
import socialvalue.scoring.Step;

/**
 * A tree of steps as indented lines: each with its arithmetic, where its figures come from, and the rule it follows.
 */
final class StepText {
    private static final String INDENT = "  ";

    private final Paragraphs text;
    private final StepWords words;
    private final Predicate<Step> known;

    /**
     * Writes steps.
     *
     * @param known steps that are explained elsewhere, and named here without what is below them
     */
    StepText(Paragraphs text, Figures figures, Predicate<Step> known) {
        this.text = text;
        this.words = new StepWords(figures);
        this.known = known;
    }

    void write(String indent, Step step) {
        if (known.test(step)) {
            return;
        }
        text.paragraph(indent + "- ", words.of(step));
        for (Step operand : StepWords.distinct(step.operands())) {
            write(indent + INDENT, operand);
        }
    }

    /** The sum within a total, below its rounding. */
    static Step sum(Step total) {
        Step step = total;
        while (step.operation() != Operation.SUM) {
            step = step.operands().getFirst();
        }
        return step;
    }
}
