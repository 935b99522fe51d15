/**
 * The audit trail: who did what, when, to which record, each entry chained to the one before by its digest.
 *
 * <p>Knows chains, digests and what breaks them; nothing of how records are stored or of who may read the trail. Start
 * with {@link socialvalue.audit.Entry}.
 */
package socialvalue.audit;
