package socialvalue.port;

import java.time.Instant;
import java.util.Optional;
import socialvalue.procurement.PortalId;

/**
 * What a portal last said of a lot that it binds to one here.
 *
 * @param portal who says it
 * @param tender the portal's identifier
 * @param lot the portal's identifier
 * @param deadline when returns have to be in there; empty where the portal has not said
 * @param opening what came of its word that it has opened the returns; empty before it
 * @param contractSigned whether it has told that a contract of that tender was signed
 */
public record PortalStatement(
        PortalId portal,
        String tender,
        String lot,
        Optional<Instant> deadline,
        Optional<OpeningTold> opening,
        boolean contractSigned) {}
