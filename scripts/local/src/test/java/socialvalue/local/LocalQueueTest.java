package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));
    private static final Pattern ID = Pattern.compile("\"messageId\":\"([^\"]+)\"");

    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();
    private LocalQueue queue;
    private final List<String> events = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        queue = new LocalQueue(
                "Runs",
                new QueueFolder(folder.resolve("Runs")),
                CLOCK,
                Duration.ofMillis(20),
                5,
                new PrintStream(faults, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void reopen() {
        close();
        open();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void a_message_arrives_as_an_event_of_sqs() throws InterruptedException {
        String id = queue.send("{\"run\":\"é\"}");
        queue.deliverTo("Worker", answering("{\"batchItemFailures\":[]}"));

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst())
                .contains(
                        "{\"Records\":[{\"messageId\":\"" + id + "\"",
                        "\"receiptHandle\":\"",
                        "\"body\":\"{\\\"run\\\":\\\"é\\\"}\"",
                        "\"ApproximateReceiveCount\":\"1\"",
                        "\"SentTimestamp\":\"1780315200000\"",
                        "\"messageAttributes\":{}",
                        "\"md5OfBody\":\"baef81577a50f144961aee5fede11c94\"",
                        "\"eventSource\":\"aws:sqs\"",
                        "\"eventSourceARN\":\"arn:aws:sqs:eu-west-2:000000000000:Runs\"",
                        "\"awsRegion\":\"eu-west-2\"");
    }

    @Test
    void messages_come_in_batches_of_ten_at_most() throws InterruptedException {
        for (int i = 0; i < 25; i++) {
            queue.send("message " + i);
        }
        queue.deliverTo("Worker", answering(""));

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(events.stream().mapToInt(e -> ids(e).size())).allMatch(size -> size <= 10);
        assertThat(events.stream().flatMap(e -> ids(e).stream())).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void only_the_messages_named_as_failed_are_handed_out_again() throws InterruptedException {
        String good = queue.send("good");
        String bad = queue.send("bad");
        Map<String, Integer> received = new ConcurrentHashMap<>();
        queue.deliverTo("Worker", (event, answer, context) -> {
            List<String> ids = ids(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            ids.forEach(id -> received.merge(id, 1, Integer::sum));
            boolean first = ids.contains(bad) && received.get(bad) == 1;
            write(answer, first ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + bad + "\"}]}" : "{}");
        });

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(received).isEqualTo(Map.of(good, 1, bad, 2));
        assertThat(queue.parked()).isEmpty();
    }

    @Test
    void a_function_that_throws_gets_the_whole_batch_again_until_it_is_set_aside() throws InterruptedException {
        String id = queue.send("secret words");
        queue.deliverTo("Worker", (event, answer, context) -> {
            events.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            throw new IllegalStateException("secret words");
        });

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(events).hasSize(5);
        assertThat(events.getLast()).contains("\"ApproximateReceiveCount\":\"5\"");
        assertThat(queue.parked()).containsExactly(id);
        assertThat(faults.toString(StandardCharsets.UTF_8))
                .contains("The message " + id + " of the queue Runs was handed out 5 times")
                .contains("java.lang.IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void naming_a_message_that_was_not_sent_fails_the_whole_batch() throws InterruptedException {
        String id = queue.send("message");
        queue.deliverTo("Worker", answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"another\"}]}"));

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(queue.parked()).containsExactly(id);
    }

    @Test
    void what_was_accepted_is_handed_out_by_the_next_process_to_the_byte() throws Exception {
        String body = "{\"a\" :\n\"é€\"}\n";
        String id = queue.send(body);
        reopen();
        assertThat(queue.awaitIdle(Duration.ofMillis(20))).isFalse();
        queue.deliverTo("Worker", answering("{}"));

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst())
                .contains("\"messageId\":\"" + id + "\"", "\"SentTimestamp\":\"1780315200000\"")
                .contains("\"body\":\"{\\\"a\\\" :\\n\\\"é€\\\"}\\n\"");
        assertThat(files()).as("what was dealt with is gone").isEmpty();
        reopen();
        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
    }

    @Test
    void what_was_set_aside_stays_so_until_it_is_put_back() throws Exception {
        String id = queue.send("message");
        queue.deliverTo("Worker", answering("[]"));
        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        reopen();
        assertThat(queue.parked()).containsExactly(id);
        assertThat(files()).containsExactly("Runs/set-aside/" + id);

        Files.move(folder.resolve("Runs/set-aside/" + id), folder.resolve("Runs/" + id));
        reopen();
        assertThat(queue.parked()).isEmpty();
        queue.deliverTo("Worker", answering("{}"));
        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_was_not_accepted_when_the_process_ended_is_no_message() throws Exception {
        Files.writeString(folder.resolve("Runs/x.unfinished"), "2026-06-01T12:0");
        reopen();

        assertThat(queue.awaitIdle(PATIENCE)).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void only_its_owner_reads_what_waits() throws Exception {
        String id = queue.send("message");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("Runs/" + id))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("Runs"))))
                .isEqualTo("rwx------");
    }

    @Test
    void is_not_idle_while_a_message_waits() throws InterruptedException {
        queue.send("message");

        assertThat(queue.awaitIdle(Duration.ofMillis(50))).isFalse();
    }

    @Test
    void takes_no_message_that_sqs_would_not_take() {
        assertThatThrownBy(() -> queue.send("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> queue.send("x".repeat(LocalQueue.LARGEST_BODY + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RequestStreamHandler answering(String json) {
        return (event, answer, context) -> {
            events.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            write(answer, json);
        };
    }

    private static void write(OutputStream answer, String json) throws IOException {
        answer.write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(String event) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(event);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
