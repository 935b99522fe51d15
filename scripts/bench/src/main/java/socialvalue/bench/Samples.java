package socialvalue.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured values of one kind. */
final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int count() {
        return values.size();
    }

    double median() {
        return percentile(50);
    }

    double least() {
        return percentile(0);
    }

    double most() {
        return percentile(100);
    }

    /** The value below or at which that many per cent of them are. */
    double percentile(int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
