/**
 * A small replay of Prozorro's platform on this machine, for the worked example of the plugin and for tests of it.
 *
 * <p>What it says of tenders, bids, awards and contracts is in dialogues under {@code src/main/resources/prozorro}, a
 * folder a {@link socialvalue.local.portal.Stage}; only the feeds of changes are made here. Everything in them is
 * invented. Knows nothing of the plugin, of the local system or of what is scored. Start with
 * {@link socialvalue.local.portal.ReplayPortal}.
 */
package socialvalue.local.portal;
