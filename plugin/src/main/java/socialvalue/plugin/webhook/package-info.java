/**
 * The adapter for anything that can POST: a portal, or something beside it, posts its events as CloudEvents signed by
 * Standard Webhooks, and is told of what became of its lots in the same way.
 *
 * <p>Knows the events' published form and the outbox, and no portal's vocabulary. Start with
 * {@link socialvalue.plugin.webhook.WebhookReceiver}.
 */
package socialvalue.plugin.webhook;
