package socialvalue.port;

/** Has a run's next steps done, soon, at least once. */
@FunctionalInterface
public interface Work {
    /** Asks for the next steps of a run. */
    void request(String runId);
}
