package socialvalue.plugin.webhook;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param body a problem document (RFC 9457, {@code application/problem+json}); empty where the events were taken
 */
public record WebhookAnswer(int status, byte[] body) {
    static final String PROBLEM = "application/problem+json";

    public WebhookAnswer {
        body = body.clone();
    }

    static WebhookAnswer accepted() {
        return new WebhookAnswer(202, new byte[0]);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
