package socialvalue.plugin.service;

/** Has returns delivered that a portal held closed until the deadline. */
public interface HeldReturns {
    /**
     * Keeps durably that a return has to be delivered, ahead of everything about its lot that is put later.
     *
     * @return whether that was new
     */
    boolean deliver(HeldReturn held);
}
