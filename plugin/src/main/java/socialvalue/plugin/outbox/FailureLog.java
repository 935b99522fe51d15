package socialvalue.plugin.outbox;

import java.lang.System.Logger.Level;

/** Where a failure is told that must not reach a portal. */
public interface FailureLog {
    /**
     * An event could not be kept.
     *
     * @param event its identifier
     * @param failure the class of what was thrown; never its message, which may repeat what it was given
     */
    void failed(String event, Class<? extends Throwable> failure);

    /** Tells the platform's logging. */
    static FailureLog system() {
        System.Logger log = System.getLogger("socialvalue.plugin.outbox");
        return (event, failure) -> log.log(Level.ERROR, "event {0} was not kept: {1}", event, failure.getName());
    }
}
