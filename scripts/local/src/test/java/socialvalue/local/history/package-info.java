/**
 * Checks of what clients of the whole system saw: pure, and told everything they know. They know times, names and
 * values as text; they must not know HTTP, threads or what is stored. Start with
 * {@link socialvalue.local.history.VersionsCheck}.
 */
package socialvalue.local.history;
