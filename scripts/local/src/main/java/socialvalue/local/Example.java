package socialvalue.local;

import java.util.List;

/** A worked example that is played once everything stands. */
interface Example {
    /** Plays it, as far as it has not been played here before, and shows what came of it. */
    void play() throws InterruptedException;

    /** Requests about the example's lot, once it has been played. */
    List<Requests.Ready> requests();
}
