package socialvalue.aws.queue;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import socialvalue.port.PortalEvents;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Has events handled by messages that hold them exactly as they were sent: JSON in UTF-8, without noncharacters. */
public final class SqsPortalEvents implements PortalEvents {
    private final SqsClient client;
    private final String queueUrl;

    /** Over that queue; whoever made the client closes it. */
    public SqsPortalEvents(SqsClient client, String queueUrl) {
        this.client = Objects.requireNonNull(client);
        this.queueUrl = Objects.requireNonNull(queueUrl);
    }

    @Override
    public void accept(byte[] event) {
        String body = new String(event, StandardCharsets.UTF_8);
        try {
            client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(body));
        } catch (SdkException e) {
            throw new Unavailable(e);
        }
    }
}
