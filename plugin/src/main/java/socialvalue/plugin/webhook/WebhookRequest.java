package socialvalue.plugin.webhook;

/**
 * What was posted. A header that was not sent is empty.
 *
 * @param contentType the header {@code Content-Type}
 * @param id the header {@code webhook-id}
 * @param timestamp the header {@code webhook-timestamp}
 * @param signature the header {@code webhook-signature}
 * @param body every byte of the body
 */
public record WebhookRequest(String contentType, String id, String timestamp, String signature, byte[] body) {
    public WebhookRequest {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "message " + id;
    }
}
