/**
 * What people decide: evaluators' marks, the mark agreed, and scores of criteria marked elsewhere.
 *
 * <p>Knows no arithmetic. A criterion without an {@link socialvalue.marking.AgreedMark} is not yet marked, which is not
 * a mark of nought.
 */
package socialvalue.marking;
