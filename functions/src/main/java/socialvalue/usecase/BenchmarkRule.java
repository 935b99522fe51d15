package socialvalue.usecase;

import socialvalue.summary.Benchmark;

/**
 * How many members a benchmark has at least, or nothing is told of it: an authority's own setting.
 *
 * @param minimum at least {@value Benchmark#LEAST_MINIMUM}
 */
public record BenchmarkRule(int minimum) {
    public BenchmarkRule {
        if (minimum < Benchmark.LEAST_MINIMUM) {
            throw new IllegalArgumentException(
                    "a benchmark has at least " + Benchmark.LEAST_MINIMUM + " members, not " + minimum);
        }
    }

    /**
     * The rule as a setting says it.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static BenchmarkRule of(String minimum) {
        try {
            return new BenchmarkRule(Integer.parseInt(minimum));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the least number of members is a whole number, not " + minimum, e);
        }
    }
}
