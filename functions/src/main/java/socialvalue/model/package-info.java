/**
 * A council's social value model: what it means by social value, its outcomes and its measures, each with its source.
 *
 * <p>Knows no tender. Core or added is chosen for a contract, in its frame, never here. Start with
 * {@link socialvalue.model.ModelEdition} and {@link socialvalue.model.UnitValueEdition}; what was read and not yet
 * checked is a {@link socialvalue.model.DraftEdition} or {@link socialvalue.model.DraftUnitValues}, which only
 * {@code validation} turns into them.
 */
package socialvalue.model;
