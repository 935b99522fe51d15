package socialvalue.validation;

import java.util.HashSet;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.frame.DraftExercise;
import socialvalue.frame.DraftFrame;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Regime;

/** Nature, regime, value and term say the same of the exercise. */
final class ExerciseIsConsistent implements FrameRule {
    @Override
    public void check(DraftFrame frame, Findings findings) {
        DraftExercise exercise = frame.exercise();
        nature(frame, exercise, findings);
        value(frame, exercise, findings);
        term(frame, exercise, findings);
        if (exercise.deadline() != null
                && exercise.from() != null
                && exercise.from().isBefore(exercise.deadline().toLocalDate())) {
            unusable(
                    frame,
                    "/exercise/term/from",
                    exercise.from() + ", before the deadline",
                    "a first day on or after that of the deadline",
                    findings);
        }
    }

    private static void nature(DraftFrame frame, DraftExercise exercise, Findings findings) {
        if (exercise.nature() == null || exercise.regime() == null) {
            return;
        }
        boolean nothing = exercise.nature() == ContractNature.NOTHING_BOUGHT;
        boolean noProcurement = exercise.regime() == Regime.NOT_A_PROCUREMENT;
        if (nothing != noProcurement) {
            unusable(
                    frame,
                    "/exercise/regime",
                    exercise.regime().words() + ", and " + exercise.nature().words(),
                    "not-a-procurement exactly where the nature is nothing-bought",
                    findings);
        }
    }

    private static void value(DraftFrame frame, DraftExercise exercise, Findings findings) {
        if (exercise.estimatedValue() == null) {
            return;
        }
        String place = "/exercise/estimated-value";
        exercise.estimatedValue().ifPresent(pounds -> {
            if (pounds.signum() <= 0) {
                unusable(frame, place + "/pounds", pounds.toPlainString(), "an amount above 0", findings);
            }
        });
        if (exercise.nature() != null
                && exercise.nature() != ContractNature.NOTHING_BOUGHT
                && exercise.estimatedValue().isEmpty()) {
            unusable(
                    frame,
                    place,
                    "none, for " + exercise.nature().words(),
                    "what the contract is estimated to cost",
                    findings);
        }
        boolean proportion = frame.settings().outOfProportion() != null
                && frame.settings().outOfProportion().isPresent();
        if (proportion && exercise.estimatedValue().isEmpty()) {
            unusable(
                    frame,
                    "/settings/out-of-proportion",
                    "a ratio to an estimated value there is none of",
                    "none",
                    findings);
        }
    }

    private static void term(DraftFrame frame, DraftExercise exercise, Findings findings) {
        if (exercise.from() != null && exercise.to() != null && exercise.to().isBefore(exercise.from())) {
            unusable(
                    frame,
                    "/exercise/term/to",
                    exercise.to() + ", before the first day",
                    "a last day on or after " + exercise.from(),
                    findings);
        }
        if (exercise.periods() != null) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < exercise.periods().size(); i++) {
                if (!seen.add(exercise.periods().get(i))) {
                    findings.add(
                            FindingCode.REPEATED_IDENTIFIER,
                            frame.place("/exercise/term/periods/" + i),
                            exercise.periods().get(i),
                            "each period once");
                }
            }
        }
    }

    private static void unusable(DraftFrame frame, String pointer, String found, String expected, Findings findings) {
        findings.add(FindingCode.UNUSABLE_VALUE, frame.place(pointer), found, expected);
    }
}
