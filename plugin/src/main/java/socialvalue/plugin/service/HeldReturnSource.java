package socialvalue.plugin.service;

import java.io.IOException;
import java.util.Optional;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalTender;

/** Fetches a return from the portal that holds it. */
public interface HeldReturnSource {
    /**
     * A return with the tender it answers.
     *
     * @param tender what was asked
     * @param submitted what is offered
     */
    record Opened(PortalTender tender, PortalReturn submitted) {}

    /**
     * Fetches a return.
     *
     * @return empty where the portal has no such return any more
     * @throws IOException if the portal cannot be reached, or does not open the return yet
     */
    Optional<Opened> fetch(HeldReturn held) throws IOException, InterruptedException;
}
