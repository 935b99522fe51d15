package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.DraftFrame;

/** What is invented says so in its title and its buyer's name, and nothing real stands on an invented model. */
final class ExampleIsSaid implements FrameRule {
    private static final String WORD = "Example";

    @Override
    public void check(DraftFrame frame, Findings findings) {
        DraftExercise exercise = frame.exercise();
        if (exercise.example() == null) {
            return;
        }
        if (exercise.example()) {
            says(frame, exercise.title(), "/exercise/title", findings);
            says(frame, exercise.buyer(), "/exercise/buyer", findings);
        } else if (frame.model() != null && frame.model().example()) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    frame.place("/exercise/example"),
                    "false, under an invented authority's model",
                    "true, or the authority's own model");
        }
    }

    private static void says(DraftFrame frame, String text, String pointer, Findings findings) {
        if (text != null && !text.contains(WORD)) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    frame.place(pointer),
                    text,
                    "a name with the word " + WORD + " in it, as it is invented");
        }
    }
}
