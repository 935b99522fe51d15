package socialvalue.usecase;

import java.util.List;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Work;

/** Takes up again the runs that have started and not ended, whatever became of those who worked on them. */
public final class UnfinishedRuns {
    private final Runs runs;
    private final Work work;

    public UnfinishedRuns(Runs runs, Work work) {
        this.runs = runs;
        this.work = work;
    }

    /**
     * Asks for the next steps of each; one that is being worked on anyway takes no harm. Returns how many those are.
     */
    public int resume() {
        List<Run> unfinished = runs.unfinished();
        unfinished.forEach(run -> work.request(run.id()));
        return unfinished.size();
    }
}
