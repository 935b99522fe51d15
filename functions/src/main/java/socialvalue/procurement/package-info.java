/**
 * The exercise itself: tender, lot, who holds the returns, and which law it runs under.
 *
 * <p>Knows nothing of criteria or returns. Start with {@link socialvalue.procurement.LotId}.
 */
package socialvalue.procurement;
