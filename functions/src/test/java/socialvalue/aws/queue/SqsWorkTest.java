package socialvalue.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsWorkTest {
    private final List<SendMessageRequest> sent = new ArrayList<>();

    private final SqsClient client = new SqsClient() {
        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            sent.add(request);
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    };

    @Test
    void a_message_names_the_run_and_says_nothing_else() {
        new SqsWork(client, "https://example.invalid/queue").request("run-1");

        assertThat(sent)
                .containsExactly(SendMessageRequest.builder()
                        .queueUrl("https://example.invalid/queue")
                        .messageBody("run-1")
                        .build());
    }
}
