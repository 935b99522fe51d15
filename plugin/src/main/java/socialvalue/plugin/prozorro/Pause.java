package socialvalue.plugin.prozorro;

import java.time.Duration;

/** Waits; in tests, without waiting. */
@FunctionalInterface
public interface Pause {
    /** Lets some time pass. */
    void pause(Duration length) throws InterruptedException;
}
