package socialvalue.scoring;

import java.util.List;
import socialvalue.quantity.Ratio;
import socialvalue.quantity.Rounding;

/**
 * One step of a score: a figure taken from somewhere, or computed from the steps before it. The tree of steps is both
 * the score and its explanation.
 *
 * @param operation what was done
 * @param what the result is, in plain English
 * @param result the exact result
 * @param operands the steps it was computed from; empty where the figure was taken
 * @param rounding the declared rounding; null unless the step rounds
 * @param response the place of the response a figure was offered in, from 0; -1 where it was not offered
 * @param path the place within that response, such as {@code quantity/amount}; empty where it was not offered
 * @param rule where the rule is stated, with its citation; empty where an outer step says it
 */
public record Step(
        Operation operation,
        String what,
        Ratio result,
        List<Step> operands,
        Rounding rounding,
        int response,
        String path,
        String rule) {

    /** A figure the return offers. */
    static Step offered(String what, Ratio figure, int response, String path) {
        return new Step(Operation.OFFERED, what, figure, List.of(), null, response, path, "");
    }

    /** A figure taken from somewhere else than the return. */
    static Step taken(Operation from, String what, Ratio figure, String rule) {
        return new Step(from, what, figure, List.of(), null, -1, "", rule);
    }

    /** A figure the frame publishes. */
    static Step published(String what, Ratio figure) {
        return taken(Operation.PUBLISHED, what, figure, "");
    }

    /** A figure computed from others. */
    static Step computed(Operation operation, String what, List<Step> operands, String rule) {
        return new Step(operation, what, operation.apply(operands), operands, null, -1, "", rule);
    }

    /** A figure computed from others by a rule stated further out. */
    static Step computed(Operation operation, String what, List<Step> operands) {
        return computed(operation, what, operands, "");
    }

    /** This rounded as the frame declares, and yet no more than all points, which need not be a round figure. */
    Step rounded(String roundedWhat, Rounding declared, Step allPoints) {
        Step rounded = new Step(
                Operation.ROUND,
                roundedWhat,
                Ratio.of(result.rounded(declared)),
                List.of(this),
                declared,
                -1,
                "",
                "frame, rounding");
        return rounded.result.compareTo(allPoints.result) <= 0
                ? rounded
                : computed(Operation.SMALLEST, "no more than all points", List.of(rounded, allPoints), "");
    }

    /** The JSON Pointer of the offered figure in the return; empty where it was not offered. */
    public String place() {
        return response < 0 ? "" : "/responses/" + response + (path.isEmpty() ? "" : "/" + path);
    }

    /**
     * Computes the result again from the figures that were taken, ignoring every result but theirs.
     *
     * @return the recomputed result, equal to {@link #result} in every sheet that is whole
     */
    public Ratio recomputed() {
        if (operation.isTaken()) {
            return result;
        }
        if (operation == Operation.ROUND) {
            return Ratio.of(operands.getFirst().recomputed().rounded(rounding));
        }
        return operation.apply(operands.stream().map(Step::withRecomputedResult).toList());
    }

    private Step withRecomputedResult() {
        return new Step(operation, what, recomputed(), operands, rounding, response, path, rule);
    }
}
