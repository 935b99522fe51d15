package socialvalue.plugin.webhook;

/**
 * What a portal is told, as it is sent however often it takes.
 *
 * @param id of the message: the same for the same notice, without full stops
 * @param event a CloudEvent in structured mode, UTF-8
 */
public record WebhookNotice(String id, byte[] event) {
    public WebhookNotice {
        event = event.clone();
    }

    @Override
    public byte[] event() {
        return event.clone();
    }

    @Override
    public String toString() {
        return id;
    }
}
