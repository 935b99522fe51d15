/**
 * What was promised and what became of it; corporate indicators stand beside it and are never summed with it.
 *
 * <p>Knows measures, procurement and scores; knows nothing of summaries, files or storage. For indicators start with
 * {@link socialvalue.agreement.Indicator}.
 */
package socialvalue.agreement;
