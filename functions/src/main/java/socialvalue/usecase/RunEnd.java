package socialvalue.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import socialvalue.audit.Act;
import socialvalue.audit.Content;
import socialvalue.audit.Event;
import socialvalue.port.Lot;
import socialvalue.port.Run;
import socialvalue.port.Runs;

/** Ends runs, whoever else is working on them. */
final class RunEnd {
    private RunEnd() {}

    /** Ends a run that could not be completed; its lot stays where it is. */
    static void failed(Runs runs, Run run, Lot lot, Instant now, String why) {
        Act act = Act.ofRun(run.id(), now, Event.RUN_FAILED);
        keep(runs, run.ended(Run.State.FAILED, now, Optional.of(why)), lot, lot, act, List.of());
    }

    /**
     * Ends a run that has done its work, and moves its lot on.
     *
     * @param sealed what the run wrote or found, which the signed entry seals
     */
    static void done(Runs runs, Run run, Lot from, Lot to, Instant now, Event what, Content sealed) {
        Act act = Act.ofRun(run.id(), now, what);
        keep(runs, run.ended(Run.State.DONE, now, Optional.empty()), from, to, act, List.of(sealed));
    }

    /**
     * Where another worker has ended it, there is nothing left to do.
     *
     * @throws IllegalStateException if it has not ended, as its lot has changed or another worker is still at it: to be
     *     tried again
     */
    private static void keep(Runs runs, Run ended, Lot from, Lot to, Act act, List<Content> sealed) {
        if (runs.end(ended, from, to, act, sealed)) {
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
