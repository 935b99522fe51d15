package socialvalue.aws.queue;

import java.util.Objects;
import socialvalue.port.Work;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Asks for a run's next steps by a message that holds the run's identifier and nothing else. */
public final class SqsWork implements Work {
    private final SqsClient client;
    private final String queueUrl;

    /** Over that queue; whoever made the client closes it. */
    public SqsWork(SqsClient client, String queueUrl) {
        this.client = Objects.requireNonNull(client);
        this.queueUrl = Objects.requireNonNull(queueUrl);
    }

    @Override
    public void request(String runId) {
        client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(runId));
    }
}
