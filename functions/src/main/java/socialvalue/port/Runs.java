package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.procurement.LotId;

/** Runs and their progress. */
public interface Runs {
    /**
     * Keeps a new run and points its lot at it, in one transaction.
     *
     * @param from the lot as it was read
     * @throws Conflict if the lot has changed since
     */
    void start(Run run, Lot from, Lot to);

    /** The run of that identifier. */
    Optional<Run> find(String id);

    /**
     * Keeps a step.
     *
     * @return whether it was kept; false where another worker kept that revision first
     */
    boolean advance(Run run);

    /**
     * Ends a run and moves its lot on, in one transaction.
     *
     * @return whether it was kept; false where another worker ended it, or the lot has changed
     */
    boolean end(Run run, Lot from, Lot to);

    /** Every run of one kind that was started for a lot, oldest first. */
    List<Run> of(LotId lot, Run.Kind kind);

    /** Runs that have started and not ended, oldest first. */
    List<Run> unfinished();
}
