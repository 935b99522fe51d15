/**
 * What a supplier sends: a draft as it was read, and the return it becomes once checked.
 *
 * <p>Knows no rule and no format. A {@link socialvalue.submission.DraftReturn} may hold anything a bidder can type;
 * only {@code validation} turns it into a {@link socialvalue.submission.TenderReturn}.
 */
package socialvalue.submission;
