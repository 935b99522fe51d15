/**
 * The side that faces Social Value: its HTTP API, the check before a portal accepts a section, what a portal's return
 * becomes there, and what it tells back.
 *
 * <p>Knows the published schemas and the OpenAPI document, and no portal's vocabulary. Start with
 * {@link socialvalue.plugin.service.HeldReturn}.
 */
package socialvalue.plugin.service;
