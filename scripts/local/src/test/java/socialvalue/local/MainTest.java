package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.access.Caller;
import socialvalue.access.Role;

@Timeout(60)
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path home;

    @BeforeEach
    void copy_the_template() throws IOException {
        Files.copy(TemplateRoutesTest.TEMPLATE, home.resolve("template.yaml"));
    }

    @Test
    void once_starts_everything_plays_and_ends_with_0() {
        Assembly playing = new Assembly() {
            @Override
            public HandlerFactory handlers(LocalSystem system) {
                return HandlerFactory.asLambdaDoes();
            }

            @Override
            public void begin(LocalSystem system, PrintStream terminal) throws InterruptedException {
                system.queue("Runs").send("{}");
                assertThat(system.queue("Runs").awaitIdle(Duration.ofSeconds(20)))
                        .isTrue();
                assertThat(system.table().client().listTables().tableNames()).containsExactly(LocalSystem.TABLE);
                terminal.println("played: " + get(system, "/lots/1/returns/2").statusCode());
            }
        };

        assertThat(run(playing, "--once", "--port", "0")).isZero();
        assertThat(text(out)).isEqualTo("played: 200\n");
        assertThat(text(err)).isEmpty();
        assertThat(home.resolve(".local/table.db")).exists();
    }

    @Test
    void stays_up_and_prints_requests_until_it_is_stopped() throws InterruptedException {
        Assembly inviting = new Assembly() {
            @Override
            public HandlerFactory handlers(LocalSystem system) {
                return HandlerFactory.asLambdaDoes();
            }

            @Override
            public List<Requests.Ready> requests() {
                return List.of(
                        new Requests.Ready("A return", "", "supplier --supplier s1", " -i", "/lots/1/returns/2"));
            }
        };
        AtomicReference<Integer> exit = new AtomicReference<>();
        Thread running = Thread.ofPlatform().start(() -> exit.set(run(inviting, "--port=0")));
        while (!text(out).contains("Every route")) {
            assertThat(running.join(Duration.ofMillis(50))).as(text(err)).isFalse();
        }
        running.interrupt();
        running.join();

        assertThat(exit).hasValue(0);
        assertThat(text(out))
                .contains("The API answers at http://127.0.0.1:")
                .contains("# A return")
                .contains("curl -s -i -H \"Authorization: Bearer $(scripts/token supplier --supplier s1)\" 'http://")
                .contains("/lots/1/returns/2'");
        assertThat(run("--once", "--port", "0")).isZero();
    }

    @Test
    void a_taken_port_is_one_sentence_and_nothing_is_deleted() throws IOException {
        Path folder = home.resolve(".local");
        assertThat(run("--once", "--port", "0")).isZero();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(run("--fresh", "--once", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(1);
        }

        assertThat(text(err)).contains("Port ").hasLineCount(1);
        assertThat(folder.resolve("table.db")).exists();
    }

    @Test
    void a_folder_in_use_is_one_sentence() {
        try (LocalFolder _ = LocalFolder.open(home.resolve(".local"), false)) {
            assertThat(run("--once", "--port", "0")).isEqualTo(1);
        }

        assertThat(text(err)).contains("is in use").hasLineCount(1);
    }

    @Test
    void a_template_that_is_missing_or_names_no_handler_is_one_sentence() throws IOException {
        Files.writeString(
                home.resolve("template.yaml"),
                Files.readString(home.resolve("template.yaml")).replace("EchoHandler", "AbsentHandler"));
        assertThat(run("--once", "--port", "0")).isEqualTo(1);
        assertThat(text(err))
                .isEqualTo("The template names the handler socialvalue.local.AbsentHandler, which cannot be made.\n");

        Files.delete(home.resolve("template.yaml"));
        assertThat(run("--once", "--port", "0")).isEqualTo(1);
    }

    @Test
    void a_failure_while_playing_is_one_line_that_quotes_nothing() {
        Assembly failing = new Assembly() {
            @Override
            public HandlerFactory handlers(LocalSystem system) {
                return HandlerFactory.asLambdaDoes();
            }

            @Override
            public void begin(LocalSystem system, PrintStream terminal) {
                throw new IllegalStateException("secret");
            }
        };

        assertThat(run(failing, "--once", "--port", "0")).isEqualTo(70);
        assertThat(text(err))
                .startsWith("The system failed: java.lang.IllegalStateException at ")
                .hasLineCount(1)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port x",
                "--port 65536",
                "--port -1",
                "--port",
                "--port=",
                "--portal another",
                "--twice",
                "word",
                "--once --once"
            })
    void unusable_arguments_are_one_sentence_and_end_with_2(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(text(err)).hasLineCount(1);
        assertThat(home.resolve(".local")).doesNotExist();
    }

    @Test
    void help_says_how_it_is_used_and_starts_nothing() {
        assertThat(run("--help")).isZero();
        assertThat(text(out))
                .startsWith("Usage: scripts/run")
                .contains("--portal NAME", "--once", "--port N", "--fresh", "--folder");
        assertThat(home.resolve(".local")).doesNotExist();
    }

    @Test
    void a_token_printed_for_a_role_is_accepted() {
        assertThat(run("--once", "--port", "0")).isZero();

        assertThat(token("opening-officer", "--subject", "example-officer")).isZero();
        assertThat(Tokens.of(home.resolve(".local"), InstantSource.system())
                        .verify(text(out).strip()))
                .hasValueSatisfying(claims -> assertThat(claims)
                        .containsEntry("sub", "example-officer")
                        .containsEntry("role", "[opening-officer]"));
    }

    @Test
    void a_token_is_refused_in_one_sentence_where_it_cannot_be_made() {
        assertThat(token("evaluator")).isEqualTo(1);
        assertThat(token("mayor")).isEqualTo(2);
        assertThat(token("supplier")).isEqualTo(2);
        assertThat(token("portal", "--supplier", "x")).isEqualTo(2);
        assertThat(token()).isEqualTo(2);

        assertThat(text(err))
                .hasLineCount(5)
                .contains("start one with scripts/run")
                .contains("There is no role of that name")
                .contains("--supplier is needed with the role supplier");
        assertThat(token("--help")).isZero();
        assertThat(text(out)).contains("opening-officer", "contract-officer", "finance", "auditor");
    }

    private HttpResponse<String> get(LocalSystem system, String path) throws InterruptedException {
        String token = system.tokens().issue(new Caller("example-evaluator", Set.of(Role.EVALUATOR), Optional.empty()));
        URI address = system.address().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... arguments) {
        return run(system -> HandlerFactory.asLambdaDoes(), arguments);
    }

    private int run(Assembly assembly, String... arguments) {
        return Main.run(arguments, home, print(out), print(err), _ -> assembly);
    }

    private int token(String... arguments) {
        return TokenMain.run(arguments, home, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
