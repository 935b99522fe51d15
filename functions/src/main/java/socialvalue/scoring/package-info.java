/**
 * From what was offered and marked to points, each with its explanation.
 *
 * <p>A score and its explanation are one object: every total is the sum of a sheet's
 * {@linkplain socialvalue.scoring.Step steps}, and there is no second code that explains. Nothing here reads a clock, a
 * file or a random number; the same frame and rows give the same sheets in any order. Start with
 * {@link socialvalue.scoring.Scorer}.
 */
package socialvalue.scoring;
