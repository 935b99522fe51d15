package socialvalue.local;

import java.io.PrintStream;
import java.util.List;

/** What is put on top of the stand-ins: the handlers over them, and what happens once everything stands. */
@FunctionalInterface
interface Assembly {
    /** Makes the handlers over what the system on this machine provides; called once, before anything is answered. */
    HandlerFactory handlers(LocalSystem system);

    /**
     * Called once everything stands and answers; nothing more happens unless an assembly says what.
     *
     * @param out for the person at the terminal
     * @throws CannotRun if it could not be completed
     */
    default void begin(LocalSystem system, PrintStream out) throws InterruptedException {}

    /** Requests worth trying once it has begun; none unless an assembly says which. */
    default List<Requests.Ready> requests() {
        return List.of();
    }
}
