package socialvalue.usecase;

import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.port.Run;
import socialvalue.port.Runs;

/** Reads how a run stands. */
public final class ReadRun {
    private final Runs runs;

    public ReadRun(Runs runs) {
        this.runs = runs;
    }

    /**
     * The run.
     *
     * @throws Refusal if there is none of that identifier
     */
    public Run read(Caller caller, String runId) {
        caller.require(Role.OPENING_OFFICER, Role.MODERATOR, Role.EVALUATOR, Role.COMMISSIONER);
        return runs.find(runId).orElseThrow(() -> Refusal.notFound("no-such-run", "there is no such run"));
    }
}
