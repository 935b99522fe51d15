package socialvalue.agreement;

import java.util.List;
import java.util.Optional;
import socialvalue.model.Measure.Aggregation;
import socialvalue.quantity.Ratio;

/** Puts the quantities of several periods together, as their measure says. */
final class Aggregated {
    private Aggregated() {}

    /**
     * One quantity of several.
     *
     * @param inOrder those of each period, earliest first
     * @return empty where there are none
     */
    static Optional<Ratio> of(Aggregation aggregation, List<Ratio> inOrder) {
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (aggregation) {
                    case SUM -> sum(inOrder);
                    case LATEST -> inOrder.getLast();
                    case MEAN -> sum(inOrder).dividedBy(Ratio.of(inOrder.size()));
                });
    }

    private static Ratio sum(List<Ratio> quantities) {
        return quantities.stream().reduce(Ratio.ZERO, Ratio::plus);
    }
}
