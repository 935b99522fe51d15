package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.local.Api.Answer;
import socialvalue.plugin.PluginCommand;

/** The route of a portal that has no way in at all: an officer exports its returns and delivers the files. */
class ExportedReturnsTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SCENARIO = HOME.resolve("scripts/scenarios/portal-prozorro");
    private static final String RECEIVED = "2026-02-01T11:00:00+02:00";
    private static final Pattern NAME = Pattern.compile("\"name\": \"([^\"]*)\"");
    private static final Pattern FRAME = Pattern.compile("(?m)^\\s*\"frame\": \"[^\"]*\",\\R");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Deployment deployment = new Deployment(HOME);
    private final int yearsLater = yearsLater();
    private final ExampleFrame frame = ExampleFrame.of(SCENARIO, yearsLater);

    /** The system, with an officer who exports and delivers instead of an example. */
    private final class Exporting implements Assembly {
        @Override
        public HandlerFactory handlers(LocalSystem system) {
            return deployment.handlers(system);
        }

        @Override
        public List<Requests.Ready> requests() {
            return List.of();
        }

        @Override
        public void begin(LocalSystem system, PrintStream out) throws InterruptedException {
            deployment.resume();
            Api api = new Api(system.address(), system.tokens());
            Council council = new Council(api, frame.exercise(), new Steps(out));
            council.publishEdition(frame.edition());
            council.publish(frame.text());
            Path settings = settings(system);
            export();

            assertThat(deliver(settings)).as("before the deadline").isEqualTo(3);
            system.clock().moveTo(council.deadline().plus(Duration.ofMinutes(5)));
            renewToken(system);
            assertThat(deliver(settings))
                    .as(printed.toString(StandardCharsets.UTF_8))
                    .isZero();
            assertThat(deliver(settings)).as("again").isZero();

            api.write(Council.officer(Role.OPENING_OFFICER), "POST", council.lot() + "/opening", new byte[0])
                    .expecting(202);
            council.awaitOpened();
            council.lockMarking();
            council.score(new byte[0]);
            Answer table = api.get(Council.officer(Role.MODERATOR), council.lot() + "/scores", "Accept", "text/plain");
            assertThat(table.text()).isEqualTo(expectedTable());
        }
    }

    @Test
    void exportedFilesAreDeliveredAfterTheDeadlineOpenedAndScoredAsTheScenarioSays() {
        ByteArrayOutputStream faults = new ByteArrayOutputStream();
        String[] arguments = {
            "--once", "--port", "0", "--folder", folder.resolve("system").toString()
        };

        int exitCode =
                Main.run(arguments, HOME, new PrintStream(printed), new PrintStream(faults), _ -> new Exporting());

        assertThat(exitCode).as(faults.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("4 returns");
    }

    /** So many that its deadline is still to come, in whatever year this is run. */
    private static int yearsLater() {
        int years = 0;
        while (ExampleFrame.of(SCENARIO, years)
                .exercise()
                .deadline()
                .toInstant()
                .isBefore(Instant.now().plus(Duration.ofDays(1)))) {
            years++;
        }
        return years;
    }

    private String expectedTable() {
        return ExampleFiles.text(SCENARIO.resolve("expected/table.txt"), yearsLater);
    }

    private int deliver(Path settings) {
        PrintStream out = new PrintStream(printed);
        String[] arguments = {
            "import-returns",
            settings.toString(),
            folder.resolve("export").toString(),
            "--lot",
            frame.exercise().lot().toString()
        };
        return PluginCommand.run(arguments, out, out);
    }

    private Path settings(LocalSystem system) {
        renewToken(system);
        Path file = folder.resolve("social-value.properties");
        write(file, """
                portal.name=example-portal
                portal.tenant=exampleshire
                service.url=%s
                service.token-file=%s
                """.formatted(system.address(), folder.resolve("token")));
        return file;
    }

    private void renewToken(LocalSystem system) {
        write(
                folder.resolve("token"),
                system.tokens().issue(new Caller("example-portal", Set.of(Role.PORTAL), Optional.empty())));
    }

    /** The scenario's returns, each as it is, with the list of them that an officer makes. */
    private void export() {
        StringBuilder list = new StringBuilder("file,supplier-id,supplier-name,sector,received-at\n");
        Path export = folder.resolve("export");
        try (Stream<Path> returns = Files.list(SCENARIO.resolve("returns"))) {
            Files.createDirectories(export);
            for (Path each : returns.sorted().toList()) {
                String text = ExampleFiles.text(each, yearsLater);
                String file = each.getFileName().toString();
                Matcher name = NAME.matcher(text);
                assertThat(name.find()).isTrue();
                // A portal that has no way in knows nothing of our frame's digest
                Files.writeString(export.resolve(file), FRAME.matcher(text).replaceAll(""));
                list.append(file + "," + file.replace(".json", "") + ",\"" + name.group(1) + "\",," + RECEIVED + "\n");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        write(export.resolve("returns.csv"), list.toString());
    }

    private static void write(Path file, String text) {
        try {
            OwnerOnly.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
