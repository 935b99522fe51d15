package socialvalue.report;

import java.util.List;
import java.util.stream.Collectors;
import socialvalue.scoring.Step;

/** A step of a score in one sentence: its arithmetic, where its figures come from, and the rule it follows. */
final class StepWords {
    private final Figures figures;

    StepWords(Figures figures) {
        this.figures = figures;
    }

    String of(Step step) {
        return step.operation().isTaken() ? taken(step) : computed(step);
    }

    /** A figure that stands several times among the operands is explained once. */
    static List<Step> distinct(List<Step> operands) {
        return operands.stream().distinct().toList();
    }

    private String taken(Step step) {
        String figure = step.what() + ": " + figures.exact(step.result());
        String from =
                switch (step.operation()) {
                    case OFFERED -> "offered in the return at " + step.place();
                    case PUBLISHED -> "published in the frame";
                    case BEST_OF_FIELD -> "the best of all returns that may set it";
                    case AGREED_MARK -> "given by the evaluators";
                    case IMPORTED -> "recorded elsewhere";
                    default -> "nothing to add";
                };
        return figure + ", " + from + (step.rule().isEmpty() ? "" : " (" + step.rule() + ")");
    }

    private String computed(Step step) {
        String arithmetic = arithmetic(step);
        String result = figures.equal(step.result());
        boolean same = result.equals("= " + arithmetic);
        return step.what() + " = " + arithmetic + (same ? "" : " " + result)
                + (step.rule().isEmpty() ? "" : " (" + step.rule() + ")");
    }

    private String arithmetic(Step step) {
        List<String> operands = step.operands().stream()
                .map(operand -> figures.exact(operand.result()))
                .toList();
        return switch (step.operation()) {
            case SUM -> joined(operands, " + ");
            case PRODUCT -> joined(operands, " × ");
            case SHARE -> operands.get(0) + " × " + operands.get(1) + " ÷ " + operands.get(2);
            case SMALLEST -> "the smallest of " + joined(operands, " and ");
            case MEAN -> "the mean of " + joined(operands, " and ");
            case LAST -> "the last of " + joined(operands, " and ");
            case REST_OF_HUNDRED -> "100 − " + operands.getFirst();
            case PERCENTAGE_OF ->
                operands.getFirst()
                        + operands.stream()
                                .skip(1)
                                .map(percent -> " × " + percent + "%")
                                .collect(Collectors.joining());
            case BAND -> operands.get(0) + " × " + operands.get(1) + "%, for " + operands.get(2);
            case AWARD -> operands.getFirst();
            case ROUND -> operands.getFirst() + " rounded to " + step.rounding();
            default -> throw new IllegalArgumentException(step.operation() + " is taken");
        };
    }

    private static String joined(List<String> operands, String by) {
        return operands.isEmpty() ? "0" : String.join(by, operands);
    }
}
