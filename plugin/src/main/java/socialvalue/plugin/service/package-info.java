/**
 * The side that faces Social Value: its HTTP API, the check before a portal accepts a section, what a portal's return
 * becomes there, and what it tells back.
 *
 * <p>Knows the published schemas and the OpenAPI document, and no portal's vocabulary. Nothing of a section is kept or
 * logged here. Start with {@link socialvalue.plugin.service.Gate} for what is checked before a portal accepts a
 * section, with {@link socialvalue.plugin.service.HeldReturnCourier} for what is handed over after the deadline, and
 * with {@link socialvalue.plugin.service.LotWatch} for what is told back.
 */
package socialvalue.plugin.service;
