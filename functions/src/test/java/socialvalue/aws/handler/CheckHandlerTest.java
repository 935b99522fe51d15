package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;

class CheckHandlerTest {
    private static final Path SCENARIO = Path.of("../scripts/scenarios/home-care");
    private static final String FRAME = new String(
            YamlDocument.read("frame.yaml", bytes(SCENARIO.resolve("frame.yaml")), new Findings())
                    .flatMap(root -> FrameReader.read(root, EditionSource.SHIPPED, new Findings()))
                    .map(FrameJson::write)
                    .orElseThrow(),
            StandardCharsets.UTF_8);
    private static final String RETURN =
            new String(bytes(SCENARIO.resolve("returns/example-care.json")), StandardCharsets.UTF_8);

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Sent check(String frame, String document) {
        return Sent.to("POST /checks")
                .asSupplier("example-care")
                .body("{\"frame\":" + frame + ",\"return\":" + document + "}");
    }

    @Test
    void the_digest_is_that_of_the_frame_and_not_of_its_text() {
        String canonical = check(FRAME, RETURN).through(new CheckHandler()).text();

        assertThat(check(FRAME.replace("\":", "\" : ") + " ", RETURN)
                        .through(new CheckHandler())
                        .text())
                .isEqualTo(canonical);
    }

    @Test
    void nothing_is_logged_whatever_is_sent() {
        Logged context = new Logged();
        CheckHandler handler = new CheckHandler();
        for (String document : new String[] {RETURN, "{}", "[]", "7", "null", "{\"responses\":[{}]}"}) {
            Sent.Received received = check(FRAME, document).through(handler, context);
            assertThat(received.status()).isEqualTo(200);
            assertThat(OpenApi.PUBLISHED.faults("POST /checks", received)).isEmpty();
        }
        check("{}", RETURN).through(handler, context);
        Sent.to("POST /checks").asSupplier("example-care").body("").through(handler, context);

        assertThat(context.lines).isEmpty();
    }

    @Test
    void of_many_frames_the_last_few_are_remembered() {
        ReadFrames frames = new ReadFrames(3);
        CheckHandler handler = new CheckHandler(frames);
        for (int i = 0; i < 8; i++) {
            check(FRAME + " ".repeat(i), RETURN).through(handler);
            check(" ".repeat(i) + FRAME.replace("\":", "\":" + " ".repeat(i)), RETURN)
                    .through(handler);
        }

        assertThat(frames.size()).isEqualTo(3);
    }

    @Test
    void a_frame_that_is_refused_is_not_remembered() {
        ReadFrames frames = new ReadFrames(3);

        check("{\"format\":1}", RETURN).through(new CheckHandler(frames));

        assertThat(frames.size()).isZero();
    }

    @Test
    void many_at_once_get_the_same_answer() throws Exception {
        CheckHandler handler = new CheckHandler(new ReadFrames(2));
        String expected = check(FRAME, RETURN).through(handler).text();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> checks = new ArrayList<>();
            IntStream.range(0, 40)
                    .forEach(i -> checks.add(() -> check(" ".repeat(i % 4) + FRAME, RETURN)
                            .through(handler)
                            .text()));
            for (Future<String> answer : threads.invokeAll(checks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void neither_the_sdk_nor_yaml_nor_cryptography_is_loaded_for_a_check() throws Exception {
        List<String> loaded = OwnClasses.loadedBy(CheckHandler.class, loader -> {
            RequestStreamHandler handler = (RequestStreamHandler) loader.loadClass(CheckHandler.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(check(FRAME, RETURN).through(handler).status()).isEqualTo(200);
            assertThat(check("{}", "{").through(handler).status()).isEqualTo(422);
        });

        assertThat(loaded)
                .contains("socialvalue.usecase.CheckReturn")
                .noneMatch(name -> name.startsWith("software.amazon")
                        || name.startsWith("org.snakeyaml")
                        || name.startsWith("com.nimbusds")
                        || name.startsWith("socialvalue.aws.dynamo")
                        || name.startsWith("com.fasterxml.jackson.databind"));
    }
}
