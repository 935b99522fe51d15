package socialvalue.port;

/** Has a run's next steps done, soon, at least once. */
@FunctionalInterface
public interface Work {
    /**
     * Asks for the next steps of a run.
     *
     * @param run its identifier, or what work on an import of deliveries is called
     */
    void request(String run);
}
