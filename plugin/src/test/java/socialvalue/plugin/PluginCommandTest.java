package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.portal.Portal;

class PluginCommandTest {
    private static final Portal PORTAL = new Portal("example-portal", "exampleshire");
    private static final String RETURNS = "src/test/resources/file/example-returns";

    @TempDir
    private Path folder;

    private final ExampleService service = new ExampleService(PortalFolder.secrets(PORTAL), InstantSource.system());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        service.close();
    }

    private PortalFolder settings() {
        return new PortalFolder(folder, PORTAL, service.address());
    }

    private int run(String... args) {
        return PluginCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "--help, scripts/plugin COMMAND",
        "run --help, scripts/plugin COMMAND",
        "import-returns --help, scripts/plugin import-returns SETTINGS",
        "import-returns there-is-none --help, scripts/plugin import-returns SETTINGS",
        "outbox --help, What waits in an outbox"
    })
    void helpIsGivenForEachCommand(String line, String said) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out()).contains(said);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "follow", "run", "run a b", "import-returns", "outbox", "run there-is-none", "outbox list"})
    void whatCannotBeRunIsToldWithCodeTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import-returns"})
    void settingsThatCannotBeUsedAreAllTold(String command) throws IOException {
        Path file =
                Files.writeString(folder.resolve("bad.properties"), "service.url=http://example.org\nportal.nam=x\n");

        assertThat(run(command, file.toString())).isEqualTo(2);
        assertThat(err())
                .contains("unknown keys [portal.nam]", "service.url cannot be used", "service.token-file is missing");
    }

    @Test
    void runFollowsThePortalUntilItIsStoppedAndSaysWhatItDoes() throws Exception {
        try (ExamplePlatform platform = new ExamplePlatform()) {
            platform.show("tenders", ExamplePlatform.example("02-tender-published.http"));
            Path file = settings()
                    .with("prozorro.url", platform.address())
                    .withFile("digest.key-file", "digest-key", "an example key of digests, shown to all")
                    .file();
            AtomicInteger code = new AtomicInteger(-1);
            Thread terminal = new Thread(() -> code.set(run("run", file.toString())));
            terminal.start();
            Awaited.until(() -> service.handled().size() == 1 && out().contains("is running"));
            terminal.interrupt();
            terminal.join();

            assertThat(code).hasValue(0);
            assertThat(out()).contains("tenders: page, 1").doesNotContain("Nothing is followed");
            assertThat(err()).isEmpty();
        }
    }

    @Test
    void runSaysWhereNothingIsFollowed() throws Exception {
        Path file = settings().file();
        Thread terminal = new Thread(() -> run("run", file.toString()));
        terminal.start();
        Awaited.until(() -> out().contains("is running"));
        terminal.interrupt();
        terminal.join();

        assertThat(out()).contains("none of [prozorro.url, ocds.url, webhook.listen] is set");
        assertThat(run("outbox", "--folder", folder.resolve("outbox").toString(), "list"))
                .isZero();
        assertThat(out()).contains("PENDING\t0");
    }

    @Test
    void exportedReturnsAreDeliveredAndDeliveredAgainChangesNothing() {
        String file = settings().file().toString();

        assertThat(run("import-returns", file, RETURNS, "--lot", "EX-2027-001/1"))
                .as(err() + out())
                .isZero();
        assertThat(service.delivered()).hasSize(3).allMatch(each -> each.lot().equals("EX-2027-001/1"));
        assertThat(run("import-returns", file, RETURNS, "--lot", "EX-2027-001/1"))
                .isZero();
        assertThat(service.delivered()).hasSize(3);
        assertThat(service.requestsTo("/held-returns")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "422, 3, 3, '1 of 3  “alder.json”: refused: 422 not-a-return; Example words.; wrong-unit at /responses/0'",
        "409, 3, 3, '1 of 3  “alder.json”: refused: 409 not-a-return; Example words.; wrong-unit at /responses/0'",
        "401, 3, 1, '0 returns delivered, 0 refused, 3 still to deliver.'",
        "403, 3, 1, '0 returns delivered, 0 refused, 3 still to deliver.'",
        "503, 3, 1, '0 returns delivered, 0 refused, 3 still to deliver.'"
    })
    void whatIsOfAReturnRefusesItAndWhatIsOfTheServiceEndsTheRun(int status, int code, int asked, String said)
            throws IOException {
        AtomicInteger posted = new AtomicInteger();
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            refusing.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    if (exchange.getRequestURI().getPath().endsWith("/frame")) {
                        ExampleAnswer frame = ExampleAnswer.frame("EX-2027-001", "1");
                        exchange.getResponseHeaders().set("Content-Type", frame.type());
                        exchange.getResponseHeaders().set("ETag", frame.tag());
                        exchange.sendResponseHeaders(200, frame.body().length);
                        exchange.getResponseBody().write(frame.body());
                        return;
                    }
                    posted.incrementAndGet();
                    byte[] body = ("{\"type\":\"urn:socialvalue:problem:not-a-return\",\"title\":\"t\",\"status\":"
                                    + status
                                    + ",\"detail\":\"Example\\u001bwords.\",\"findings\":[{\"code\":\"wrong-unit\","
                                    + "\"severity\":\"cannot be received\",\"pointer\":\"/responses/0\"}]}")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            refusing.start();
            String file = new PortalFolder(
                            folder,
                            PORTAL,
                            URI.create(
                                    "http://127.0.0.1:" + refusing.getAddress().getPort()))
                    .file()
                    .toString();

            assertThat(run("import-returns", file, RETURNS, "--lot", "EX-2027-001/1"))
                    .isEqualTo(code);
            assertThat(posted).hasValue(asked);
            assertThat(out()).contains(said);
            if (asked == 1) {
                assertThat(err()).contains("The service did not take it (" + status + " not-a-return)");
            }
        } finally {
            refusing.stop(0);
        }
    }
}
