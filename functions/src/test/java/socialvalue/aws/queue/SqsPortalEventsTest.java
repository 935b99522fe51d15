package socialvalue.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialvalue.port.PortalEvents;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsPortalEventsTest {
    private final List<SendMessageRequest> sent = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    private final SqsClient client = new SqsClient() {
        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            failure.ifPresent(each -> {
                throw each;
            });
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

    private final SqsPortalEvents events = new SqsPortalEvents(client, "https://example.invalid/events");

    @Test
    void a_message_is_the_event_as_it_was_sent_to_the_byte() {
        byte[] event = "{\"a\" : \"é\\u0000\n\t𝄞\"}".getBytes(StandardCharsets.UTF_8);

        events.accept(event);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().queueUrl()).isEqualTo("https://example.invalid/events");
        assertThat(sent.getFirst().messageBody().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(event);
    }

    @Test
    void a_queue_that_does_not_answer_is_unavailable() {
        failure = Optional.of(SdkClientException.create("no route"));

        assertThatThrownBy(() -> events.accept("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PortalEvents.Unavailable.class);
    }

    @Test
    void a_fault_of_our_own_is_not_taken_for_a_queue_that_is_down() {
        failure = Optional.of(new IllegalStateException("ours"));

        assertThatThrownBy(() -> events.accept("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }
}
