package socialvalue.procurement;

import java.time.Instant;
import java.util.Optional;

/**
 * What a portal says of one lot of a tender.
 *
 * @param lot the portal's identifier
 * @param deadline when returns have to be in; empty where the portal has not set it
 * @param frame the lot, published here, whose frame it is bound to; empty where nothing binds it
 */
public record LotTold(String lot, Optional<Instant> deadline, Optional<LotId> frame) {}
