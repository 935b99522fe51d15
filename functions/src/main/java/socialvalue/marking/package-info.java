/**
 * What people decide: who marks and who must not, evaluators' marks, the mark agreed, scores of criteria marked
 * elsewhere, and {@linkplain socialvalue.marking.Decision decisions} about what was flagged; and what a supplier was
 * asked about its return and answered, which decides nothing by itself.
 *
 * <p>Knows no arithmetic. A criterion without an {@link socialvalue.marking.AgreedMark} is not yet marked, which is not
 * a mark of nought. Nobody sees another's mark before all of the {@link socialvalue.marking.Panel} have given theirs.
 */
package socialvalue.marking;
