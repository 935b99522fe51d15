package socialvalue.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import socialvalue.report.FigureDocument.BarChart;

/** A scale from zero to a round number that nothing in a chart is above; of percentages at least to 100. */
final class ChartScale {
    private static final int MOST_STEPS = 6;
    private static final List<BigDecimal> ROUND = List.of(
            new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.TWO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal step;
    private final int steps;

    private ChartScale(BigDecimal step, int steps) {
        this.step = step;
        this.steps = steps;
    }

    static ChartScale of(BarChart chart) {
        BigDecimal most = chart.groups().stream()
                .flatMap(group -> group.values().stream().flatMap(Optional::stream))
                .reduce(chart.unit().equals("%") ? HUNDRED : BigDecimal.ZERO, BigDecimal::max);
        return upTo(most.signum() == 0 ? BigDecimal.ONE : most);
    }

    private static ChartScale upTo(BigDecimal most) {
        BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        for (BigDecimal round : ROUND) {
            BigDecimal step = round.multiply(magnitude);
            BigDecimal steps = most.divide(step, 0, RoundingMode.UP);
            if (steps.compareTo(BigDecimal.valueOf(MOST_STEPS)) <= 0) {
                return new ChartScale(step, steps.intValueExact());
            }
        }
        throw new IllegalStateException("a number has fewer than ten of its own magnitude");
    }

    /** The numbers written beside it, zero first. */
    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(each -> step.multiply(BigDecimal.valueOf(each)))
                .toList();
    }

    /** How long a number is where the whole scale is so long, to the nearest. */
    int of(BigDecimal value, int length) {
        return value.multiply(BigDecimal.valueOf(length))
                .divide(step.multiply(BigDecimal.valueOf(steps)), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
