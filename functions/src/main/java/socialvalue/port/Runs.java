package socialvalue.port;

import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.procurement.LotId;

/** Runs and their progress. */
public interface Runs {
    /**
     * Keeps a new run and points its lot at it, in one transaction.
     *
     * @param from the lot as it was read
     * @param act what the audit trail keeps of it, in the same transaction
     * @throws Conflict if the lot has changed since
     */
    void start(Run run, Lot from, Lot to, Act act);

    /** The run of that identifier. */
    Optional<Run> find(String id);

    /**
     * Keeps a step.
     *
     * @return whether it was kept; false where another worker kept that revision first
     */
    boolean advance(Run run);

    /**
     * Ends a run and moves its lot on, in one transaction. What ends well is signed.
     *
     * @param act what the audit trail keeps of it, in the same transaction
     * @param sealed what the entry seals besides: what the run wrote or found, as ports that keep it tell
     * @return whether it was kept; false where another worker ended it, or the lot has changed
     */
    boolean end(Run run, Lot from, Lot to, Act act, List<Content> sealed);

    /** Every run of one kind that was started for a lot, oldest first. */
    List<Run> of(LotId lot, Run.Kind kind);

    /** Runs that have started and not ended, oldest first. */
    List<Run> unfinished();
}
