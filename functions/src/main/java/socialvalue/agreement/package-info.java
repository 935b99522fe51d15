/**
 * What was agreed when a contract was signed, what is delivered of it, and the totals kept of that; and, beside
 * agreements and never added to them, the indicators a council follows of its population.
 *
 * <p>Start at {@link socialvalue.agreement.Agreement} and {@link socialvalue.agreement.Delivery};
 * {@link socialvalue.agreement.Totals} says what counts. {@link socialvalue.agreement.Indicator} stands by itself.
 * Knows nothing of how it is stored, summed up over agreements or printed.
 */
package socialvalue.agreement;
