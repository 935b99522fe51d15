package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.aws.Wiring;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.aws.seal.WrappingKey;

class RunWorkerTest {
    private final Logged context = new Logged();
    private final List<String> requested = new ArrayList<>();
    private final RunWorker worker = new RunWorker(new Wiring(
            new TableInMemory(),
            "table",
            new JoseSeal(WrappingKey.NONE),
            LocalSigning.random(),
            null,
            requested::add,
            new Wiring.Portals(event -> {}, () -> "{}"),
            null,
            null,
            InstantSource.fixed(Sent.RECEIVED)));

    private String answer(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        worker.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String message(String id, String run) {
        return "{\"messageId\":\"" + id + "\",\"receiptHandle\":\"r\",\"attributes\":{\"x\":\"y\"},\"body\":\"" + run
                + "\",\"messageAttributes\":{}}";
    }

    @Test
    void only_the_messages_that_failed_are_to_be_sent_again() throws IOException {
        String answer = answer("{\"Records\":[" + message("m1", "gone") + "," + message("m2", "broken") + ","
                + message("m3", "gone") + "]}");

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");
        assertThat(requested).isEmpty();
    }

    @Test
    void a_failure_is_logged_by_class_and_message_only() throws IOException {
        answer("{\"Records\":[" + message("m2", "broken") + "]}");

        assertThat(context.lines).hasSize(1);
        assertThat(context.lines.getFirst())
                .startsWith("fault in request m2: java.lang.IllegalStateException at ")
                .doesNotContain("worked on");
    }

    @Test
    void nothing_to_do_is_done() throws IOException {
        assertThat(answer("{\"Records\":[],\"other\":[{}]}")).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "{\"Records\":[{\"messageId\":\"m1\"}]}", "{\"Records\":[{\"body\":\"gone\"}]}"})
    void what_is_no_event_of_the_queue_fails_as_a_whole(String event) {
        assertThatThrownBy(() -> answer(event)).isInstanceOf(IOException.class);
    }
}
