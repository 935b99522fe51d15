/**
 * What is kept until it is acknowledged: messages are stored durably, sent in order per subject, signed, retried, and
 * wait visibly when sending was given up. Checkpoints of adapters are kept in the same store.
 *
 * <p>Knows the canonical events, and how one is posted; no portal in particular, and nothing else of the API. Start
 * with {@link socialvalue.plugin.outbox.Outbox} for putting and with {@link socialvalue.plugin.outbox.Sender} for
 * sending; {@link socialvalue.plugin.outbox.Tables} and {@link socialvalue.plugin.outbox.QueueRows} say how it is
 * stored.
 */
package socialvalue.plugin.outbox;
