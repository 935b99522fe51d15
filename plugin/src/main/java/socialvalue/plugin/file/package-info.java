/**
 * The adapter for portals with no way in: an officer exports the returns as files, and they are read here, held to
 * their form and delivered as returns that the portal held closed.
 *
 * <p>Knows the published form of a return and how spreadsheets write CSV; no portal, and no rule of a frame. Start with
 * {@link socialvalue.plugin.file.ImportReturns}.
 */
package socialvalue.plugin.file;
