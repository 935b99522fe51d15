/**
 * Faults in the data, never in us: what is wrong, where, and how to put it right.
 *
 * <p>Knows no format and no rule; the rules in {@code validation} and the readers in {@code file} make findings, and
 * everything above them only passes them on. Start with {@link socialvalue.finding.FindingCode}, the closed and public
 * list of what can be found.
 */
package socialvalue.finding;
