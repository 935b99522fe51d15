/**
 * An evaluation frame: what a lot is scored on, by which method, and every setting that can decide it.
 *
 * <p>Self-contained once published: it holds the measures, unit values and citations it uses, so that a sheet can be
 * explained years later without its edition. Knows no return. Start with {@link socialvalue.frame.EvaluationFrame}.
 */
package socialvalue.frame;
