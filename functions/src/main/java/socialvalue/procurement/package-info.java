/**
 * The exercise itself: tender, lot, who holds the returns, which law it runs under and what that asks for afterwards;
 * and what an e-tendering portal tells of it.
 *
 * <p>Knows nothing of criteria or of what returns contain. Start with {@link socialvalue.procurement.LotId}; for
 * portals, with {@link socialvalue.procurement.PortalEvent}.
 */
package socialvalue.procurement;
