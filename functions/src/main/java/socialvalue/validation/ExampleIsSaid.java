package socialvalue.validation;

import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftCriterion;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.DraftFrame;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.ScoringMethod.ValueOrigin;

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
        } else if (frame.model() != null && frame.model().example() || usesInventedValues(frame)) {
            findings.add(
                    FindingCode.UNUSABLE_VALUE,
                    frame.place("/exercise/example"),
                    "false, with an invented authority's model or unit values",
                    "true, or a model and unit values that are not invented");
        }
    }

    private static boolean usesInventedValues(DraftFrame frame) {
        return frame.allCriteria().stream()
                .map(DraftCriterion::part)
                .filter(part -> part instanceof DraftCriterion.SocialValue leaf && leaf.method() instanceof Value)
                .map(part -> (Value) ((DraftCriterion.SocialValue) part).method())
                .flatMap(value -> value.options().stream())
                .flatMap(option -> option.values().stream())
                .anyMatch(each -> each.origin().filter(ValueOrigin::example).isPresent());
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
