package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole system as {@code scripts/run} starts it, in a process of its own that can be killed at any moment. */
final class SystemProcess implements AutoCloseable {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ADDRESS = Pattern.compile("The API answers at (http://127\\.0\\.0\\.1:[0-9]+),");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_MOVE = Duration.ofSeconds(30);

    private final Class<?> main;
    private final Path folder;
    private final Path terminal;
    private final Process process;
    private final Api api;

    private SystemProcess(Class<?> main, Path folder, Path terminal, Process process, Api api) {
        this.main = main;
        this.folder = folder;
        this.terminal = terminal;
        this.process = process;
        this.api = api;
    }

    /**
     * Starts the system over a folder and waits until it answers.
     *
     * @param terminal where all that it prints is added
     */
    static SystemProcess start(Path folder, Path terminal) throws IOException, InterruptedException {
        return start(Main.class, folder, terminal);
    }

    /** The same without the worked example, by a program whose clock can be moved on. */
    static SystemProcess startSteered(Path folder, Path terminal) throws IOException, InterruptedException {
        return start(SteeredSystem.class, folder, terminal);
    }

    private static SystemProcess start(Class<?> main, Path folder, Path terminal)
            throws IOException, InterruptedException {
        long printedBefore = Files.exists(terminal) ? Files.size(terminal) : 0;
        Process process = begin(main, terminal, "--port", "0", "--folder", folder.toString());
        Instant end = Instant.now().plus(LONGEST_START);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher address = ADDRESS.matcher(printed(terminal).substring((int) printedBefore));
            if (address.find()) {
                Tokens tokens = Tokens.of(folder, clock(folder));
                return new SystemProcess(
                        main, folder, terminal, process, new Api(URI.create(address.group(1)), tokens));
            }
            Thread.sleep(20);
        }
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("the system did not start: " + printed(terminal));
    }

    /** Starts the system with those arguments, and does not wait for anything. */
    static Process begin(Path terminal, String... arguments) throws IOException {
        return begin(Main.class, terminal, arguments);
    }

    private static Process begin(Class<?> main, Path terminal, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // Killed before more would pay
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsocialvalue.home=" + HOME,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(terminal.toFile()))
                .start();
    }

    /** The clock of the system in a folder, as far ahead as it was left. */
    static SteppableClock clock(Path folder) {
        return SteppableClock.of(folder, InstantSource.system());
    }

    Api api() {
        return api;
    }

    /** The clock of this system. */
    SteppableClock clock() {
        return clock(folder);
    }

    /** Moves the clock of a steered system on, and waits until it has done so. */
    void moveClockTo(Instant time) throws IOException, InterruptedException {
        process.outputWriter().write(time + "\n");
        process.outputWriter().flush();
        Instant end = Instant.now().plus(LONGEST_MOVE);
        while (clock().instant().isBefore(time)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the clock was not moved: " + printed(terminal));
            }
            Thread.sleep(5);
        }
    }

    /** Ends the process as a power cut would: nothing in it learns of it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the system and starts it again over its folder. */
    SystemProcess restarted() throws IOException, InterruptedException {
        kill();
        return start(main, folder, terminal);
    }

    /** All that was printed so far, a character for each byte. */
    static String printed(Path terminal) {
        try {
            return Files.readString(terminal, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
