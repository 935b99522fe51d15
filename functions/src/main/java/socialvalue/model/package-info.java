/**
 * A council's social value model: what it means by social value, its outcomes and its measures, each with its source.
 *
 * <p>Knows no tender. Core or added is chosen for a contract, in its frame, never here. Start with
 * {@link socialvalue.model.ModelEdition}.
 */
package socialvalue.model;
