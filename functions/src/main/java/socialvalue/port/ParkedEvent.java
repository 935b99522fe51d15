package socialvalue.port;

import java.time.Instant;
import socialvalue.procurement.PortalNews;

/**
 * An event of a portal that is kept until it is understood.
 *
 * @param id its identifier
 * @param type its type
 * @param time when it happened by the portal's clock
 * @param parkedAt when it was set aside here
 * @param why why it is not understood
 */
public record ParkedEvent(String id, String type, Instant time, Instant parkedAt, PortalNews.Misunderstanding why) {}
