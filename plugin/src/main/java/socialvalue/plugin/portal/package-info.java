/**
 * What every portal has in common: the events of a tender, the listener a portal's JVM calls, and tenders and returns
 * in the shape that the Open Contracting Data Standard and Prozorro share.
 *
 * <p>Knows no portal's vocabulary and nothing of how events travel. Start with
 * {@link socialvalue.plugin.portal.TenderPortalListener}, the list of what is hooked.
 */
package socialvalue.plugin.portal;
