/**
 * What is kept until it is acknowledged: messages are stored durably, sent in order per subject, signed, retried, and
 * wait visibly when sending was given up. Checkpoints of adapters are kept in the same store.
 *
 * <p>Knows no portal and no API. Start with {@link socialvalue.plugin.outbox.Outbox}.
 */
package socialvalue.plugin.outbox;
