package socialvalue.usecase;

import java.util.function.BooleanSupplier;
import socialvalue.port.Run;

/** What one kind of run does. */
interface RunSteps {
    /**
     * Does the run's next steps.
     *
     * @param run as it was last kept
     * @param timeLeft whether there is time for another step
     * @return whether there is nothing left to do here: the run has ended, or another worker has taken it over
     */
    boolean proceed(Run run, BooleanSupplier timeLeft);
}
