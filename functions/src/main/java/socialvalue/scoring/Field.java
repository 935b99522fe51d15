package socialvalue.scoring;

import java.util.List;
import java.util.stream.IntStream;
import socialvalue.model.Measure.Direction;
import socialvalue.quantity.Ratio;

/**
 * The best figure of a lot under each criterion that is scored against it, and the best but for the return that set it.
 *
 * <p>It does not depend on the order in which figures are offered to it.
 */
public final class Field {
    private final Ratio[] best;
    private final String[] setBy;
    private final Ratio[] runnerUp;

    private Field(int criteria) {
        best = new Ratio[criteria];
        setBy = new String[criteria];
        runnerUp = new Ratio[criteria];
    }

    static Field empty(int criteria) {
        return new Field(criteria);
    }

    /** Takes one return's figure into account. */
    void offer(int position, Direction direction, Ratio figure, String supplier) {
        if (best[position] == null) {
            best[position] = figure;
            setBy[position] = supplier;
            return;
        }
        int comparison = figure.compareTo(best[position]);
        boolean better = direction == Direction.MORE_IS_BETTER ? comparison > 0 : comparison < 0;
        if (better) {
            runnerUp[position] = best[position];
            best[position] = figure;
            setBy[position] = supplier;
        } else if (runnerUp[position] == null
                || (direction == Direction.MORE_IS_BETTER) == (figure.compareTo(runnerUp[position]) > 0)) {
            runnerUp[position] = figure;
        }
    }

    /** The best figure; null where no return set one. */
    Ratio best(int position) {
        return best[position];
    }

    /** The field as it would be without one return. */
    Field without(String supplier) {
        Field field = new Field(best.length);
        for (int i = 0; i < best.length; i++) {
            boolean leaves = supplier.equals(setBy[i]);
            field.best[i] = leaves ? runnerUp[i] : best[i];
            field.setBy[i] = leaves ? null : setBy[i];
            field.runnerUp[i] = leaves ? null : runnerUp[i];
        }
        return field;
    }

    /** Whether the best figure would be another but for that supplier's. */
    boolean isDecisive(int position, String supplier) {
        return supplier.equals(setBy[position])
                && (runnerUp[position] == null || !runnerUp[position].equals(best[position]));
    }

    /** The suppliers but for whom a best figure would be another, in order of their identifiers. */
    List<String> decisive() {
        return IntStream.range(0, best.length)
                .filter(i -> setBy[i] != null && isDecisive(i, setBy[i]))
                .mapToObj(i -> setBy[i])
                .distinct()
                .sorted()
                .toList();
    }
}
