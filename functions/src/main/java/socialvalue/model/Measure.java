package socialvalue.model;

import java.util.Optional;
import socialvalue.quantity.Unit;

/**
 * One measure of a model edition.
 *
 * <p>An {@link Status#UNPUBLISHED} slot says only that the authority counts one more measure: it has no outcome,
 * wording, number or unit, and no frame can select it.
 *
 * @param id unique within the edition
 * @param status how sure its wording is
 * @param number the authority's own number, where it is known
 * @param outcome the identifier of its outcome
 * @param wording verbatim, a short quotation
 * @param unit what is counted
 * @param direction which way is better
 * @param kind what a supplier can promise of it
 * @param aggregation how periods are put together
 * @param changes what happens to the people counted, where the wording names a pair such as "gain / retain"
 * @param source where the wording stands
 * @param inferred the assumption its unit, direction, kind and aggregation rest on; empty where they are published too
 */
public record Measure(
        String id,
        Status status,
        Optional<Integer> number,
        Optional<String> outcome,
        Optional<String> wording,
        Optional<Unit> unit,
        Optional<Direction> direction,
        Optional<Kind> kind,
        Optional<Aggregation> aggregation,
        Optional<ChangePair> changes,
        Source source,
        Optional<Assumption> inferred) {

    /** How sure a wording is. */
    public enum Status {
        /** Printed by the authority as a measure of this edition. */
        PUBLISHED,
        /** Printed by the authority as an initial measure; that it was kept is an assumption. */
        INITIAL,
        /** Counted by the authority and printed nowhere that could be found. */
        UNPUBLISHED
    }

    /** Which way is better. */
    public enum Direction {
        MORE_IS_BETTER,
        LESS_IS_BETTER
    }

    /** What a supplier can promise of a measure. */
    public enum Kind {
        /** Something a supplier can do itself, and be held to. */
        DELIVERABLE,
        /** A statistic of the population: a supplier can only contribute to it, in a unit the frame states. */
        POPULATION_INDICATOR
    }

    /** How the quantities of several periods are put together. */
    public enum Aggregation {
        /** Added up. */
        SUM,
        /** The last period's stands for all. */
        LATEST,
        /** The mean over the periods. */
        MEAN
    }

    /**
     * A pair in the wording.
     *
     * @param first such as {@code gain}
     * @param second such as {@code retain}
     */
    public record ChangePair(String first, String second) {}

    /** Whether a frame may select it. */
    public boolean hasWording() {
        return status != Status.UNPUBLISHED && wording.isPresent();
    }
}
