/**
 * Follows Prozorro's openprocurement.api from outside: reads its two feeds, tells the hooked events, and fetches the
 * returns that it held closed until the deadline.
 *
 * <p>Nothing is written back. A document put on the platform is public at once, while scores before the assessment
 * summaries are issued are not; and every write needs the token of the tender's owner, which is not held here. What is
 * scored is therefore told where it is scored, and a bidder's form gets its findings from the check before submission.
 *
 * <p>Amounts on the platform are in hryvnias, not in sterling: no money is mapped.
 *
 * <p>{@link socialvalue.plugin.prozorro.ProzorroMapper} alone knows the platform's words for things. Start with
 * {@link socialvalue.plugin.prozorro.FeedFollower}. Knows the canonical events, the checkpoints, what is delivered and
 * how long a far side is left alone; nothing of how messages travel, and no other adapter.
 */
package socialvalue.plugin.prozorro;
