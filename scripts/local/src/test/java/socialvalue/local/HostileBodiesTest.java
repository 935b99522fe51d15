package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static socialvalue.local.Stage.assertAnswered;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.file.FrameJson;
import socialvalue.file.JsonText;

/** Whatever a request carries, every route answers it, with a refusal at worst, and prints nothing. */
@Tag("slow")
@Timeout(300)
class HostileBodiesTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String YAML = "Content-Type: application/yaml\r\n";
    /** As it was before the stage listens to what the system prints. */
    private static final PrintStream TERMINAL = System.out;

    private static final Path SHARED = Path.of("../../../shared/data/badinput");

    @TempDir
    static Path folder;

    private static Stage stage;
    private static List<Target> targets;

    @BeforeAll
    static void start() throws InterruptedException {
        stage = new Stage(folder);
        targets = Target.all(stage);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void nothing_was_printed() {
        assertThat(stage.printed()).isEmpty();
    }

    @Test
    void every_route_of_the_template_is_asked() {
        assertThat(targets.stream().map(Target::route))
                .containsExactlyInAnyOrderElementsOf(stage.system.template().routes().stream()
                        .map(Route::key)
                        .toList());
    }

    @Test
    void every_route_answers_bodies_that_are_not_what_it_asks_for() throws IOException {
        for (Target target : targets) {
            for (var body : HostileBodies.small().entrySet()) {
                send(target, JSON, body.getKey(), body.getValue());
                if (target.path().contains("/editions/") || target.path().contains("/draft")) {
                    send(target, YAML, body.getKey(), body.getValue());
                }
            }
        }
    }

    @Test
    void every_route_answers_bodies_of_another_type_than_is_said() throws IOException {
        byte[] body = stage.published.section(Stage.SUPPLIER, 2);
        for (Target target : targets) {
            for (String header : List.of(
                    "",
                    "Content-Type: \r\n",
                    "Content-Type: ;;;\r\n",
                    "Content-Type: text/plain\r\n",
                    "Content-Type: application/xml\r\n",
                    "Content-Type: application/octet-stream\r\n",
                    "Content-Type: multipart/form-data; boundary=x\r\n",
                    "Content-Type: application/json; charset=utf-16\r\n",
                    "Content-Type: application/yaml\r\n",
                    "Content-Encoding: gzip\r\n" + JSON)) {
                send(target, header, header, body);
            }
        }
    }

    @Test
    void every_writing_route_answers_bodies_of_megabytes() throws IOException {
        for (Target target : targets.stream().filter(Target::writes).toList()) {
            for (var body : HostileBodies.large().entrySet()) {
                send(target, JSON, body.getKey(), body.getValue());
                send(target, "", body.getKey(), body.getValue());
            }
        }
    }

    @Test
    void every_writing_route_answers_sound_documents_with_something_wrong_in_them() throws IOException {
        long seed = Long.getLong("socialvalue.seed", ThreadLocalRandom.current().nextLong());
        String name = "changed with -Dsocialvalue.seed=" + seed;
        for (Target target : targets.stream().filter(Target::writes).toList()) {
            int nth = 0;
            for (byte[] body : HostileBodies.changed(stage, new Random(seed), 250)) {
                nth++;
                send(target, nth % 5 == 0 ? YAML : JSON, name + ", number " + nth, body);
            }
        }
    }

    @Test
    void every_route_that_reads_a_body_answers_the_json_test_suite() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(shared("jsontestsuite"))) {
            for (Path file :
                    found.filter(each -> each.toString().endsWith(".json")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertThat(files).isNotEmpty();
        for (Target target :
                targets.stream().filter(HostileBodiesTest::readsItsBody).toList()) {
            for (var file : files.entrySet()) {
                send(target, JSON, file.getKey(), file.getValue());
            }
        }
        for (var file : files.entrySet()) {
            sendInside(file.getKey(), file.getValue());
        }
    }

    @Test
    void every_text_of_a_return_or_mark_may_be_a_naughty_string() throws IOException {
        List<String> strings = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(shared("blns/blns.json")))) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                strings.add(json.getText());
            }
        }
        assertThat(strings).isNotEmpty();
        List<String> payloads =
                Files.readAllLines(shared("csv-injection-payloads/Intruder/csv-payload.txt"), StandardCharsets.UTF_8);
        assertThat(payloads).isNotEmpty();
        for (String text : Stream.concat(strings.stream(), payloads.stream()).toList()) {
            sendTexts(text);
        }
    }

    private static boolean readsItsBody(Target target) {
        return target.writes()
                && List.of("/opening", "/lock", "/publications", "/retry", "DELETE").stream()
                        .noneMatch(target.route()::contains);
    }

    private static void sendInside(String name, byte[] value) throws IOException {
        byte[] frame = FrameJson.write(stage.published.frame());
        send(target("POST /checks"), JSON, name, joined("{\"frame\":", frame, ",\"return\":", value, "}"));
        send(target("POST /checks"), JSON, name, joined("{\"frame\":", value, ",\"return\":", frame, "}"));
        byte[] supplier = "\"example-held\",\"receivedAt\":\"2026-01-01T00:00:00Z\"".getBytes(StandardCharsets.UTF_8);
        send(
                target("POST /tenders/{tender}/lots/{lot}/held-returns"),
                JSON,
                name,
                joined("{\"supplier\":", supplier, ",\"return\":", value, "}"));
    }

    @Test
    void an_event_may_tell_anything_and_is_parked_at_worst() throws Exception {
        String sound = new String(SignedEvent.tender(1, stage.held.tender()), StandardCharsets.UTF_8);
        Target events = target(SignedEvent.ROUTE);
        for (var body : HostileBodies.small().entrySet()) {
            byte[] changed =
                    joined(sound.substring(0, sound.indexOf("\"data\":") + 7), body.getValue(), "}", new byte[0], "");
            send(events, JSON, "data " + body.getKey(), changed);
        }
        assertThat(stage.system.queue("PortalEventQueue").awaitIdle(Duration.ofSeconds(30)))
                .isTrue();
        assertThat(stage.system.queue("PortalEventQueue").parked()).isEmpty();
    }

    private static byte[] joined(String before, byte[] first, String between, byte[] second, String after) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(first);
        out.writeBytes(between.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(second);
        out.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void sendTexts(String text) throws IOException {
        String section = new String(stage.published.section(Stage.SUPPLIER, 2), StandardCharsets.UTF_8);
        String quoted = new String(JsonText.object(json -> json.text("x", text)), StandardCharsets.UTF_8);
        String inside = quoted.substring(6, quoted.length() - 2);
        String word = ExampleLot.token(Stage.SUPPLIER, 2);
        send(
                target("PUT /tenders/{tender}/lots/{lot}/return"),
                JSON,
                text,
                section.replace(word, inside).getBytes(StandardCharsets.UTF_8));
        send(
                target("PUT /tenders/{tender}/lots/{lot}/return"),
                JSON,
                text,
                section.replace("\"unit\"", "\"" + inside + "\"").getBytes(StandardCharsets.UTF_8));
        send(
                target("PUT /tenders/{tender}/lots/{lot}/marks/{criterion}/{supplier}"),
                JSON,
                text,
                JsonText.object(json -> json.integer("mark", 1).text("rationale", text)));
        send(target("POST /tenders/{tender}/lots/{lot}/imported-scores"), JSON, text, JsonText.object(json -> json.text(
                        "criterion", text)
                .text("source", text)
                .text("source-digest", text)
                .list("scores", List.of(text), (score, supplier) -> score.text("supplier", supplier)
                        .integer("points", 1))));
    }

    private static Target target(String route) {
        return targets.stream()
                .filter(each -> each.route().equals(route))
                .findFirst()
                .orElseThrow();
    }

    private static void send(Target target, String headers, String name, byte[] body) throws IOException {
        assertAnswered(
                target.route() + " with " + name.replaceAll("[\\r\\n]", " "),
                stage.send(target.head(stage, headers, body), body));
    }

    private static Path shared(String name) {
        Path found = SHARED.resolve(name);
        if (!Files.exists(found)) {
            TERMINAL.println("Not run: ../shared does not stand beside the repository");
        }
        assumeTrue(Files.exists(found), "../shared does not stand beside the repository");
        return found;
    }
}
