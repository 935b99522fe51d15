package socialvalue.usecase;

import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;

/** Ends runs, whoever else is working on them. */
final class RunEnd {
    private RunEnd() {}

    /**
     * Ends a run and moves its lot on; where another worker has ended it, there is nothing left to do.
     *
     * @throws IllegalStateException if it has not ended, as its lot has changed or another worker is still at it: to be
     *     tried again
     */
    static void keep(Runs runs, Run ended, Lot from, Lot to) {
        if (runs.end(ended, from, to)) {
            return;
        }
        boolean running = runs.find(ended.id())
                .filter(run -> run.state() == Run.State.RUNNING)
                .isPresent();
        if (running) {
            throw new IllegalStateException("run " + ended.id() + " cannot be ended yet");
        }
    }
}
