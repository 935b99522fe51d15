package socialvalue.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialvalue.access.Caller;
import socialvalue.local.SteppableClock;
import socialvalue.local.Tokens;

/** The system of {@code scripts/run} in a process of its own, on a free port of this machine. */
final class RunningSystem implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("The API answers at (http://127\\.0\\.0\\.1:[0-9]+)");
    private static final long LONGEST_START_SECONDS = 180;
    private static final long LONGEST_STOP_SECONDS = 30;

    private final Process process;
    private final Path folder;
    private final URI address;

    private RunningSystem(Process process, Path folder, URI address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home the repository's folder
     * @param folder where it keeps everything
     * @param fresh whether to forget what an earlier run left
     */
    static RunningSystem start(Path home, Path folder, boolean fresh) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsocialvalue.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "socialvalue.local.Main",
                "--port",
                "0",
                "--folder",
                folder.toString()));
        if (fresh) {
            command.add("--fresh");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What is measured is the opening, and not the wait for a second officer
        builder.environment().put("OPENING_OFFICERS", "1");
        Process process = builder.start();
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(process.inputReader(), address));
        try {
            return new RunningSystem(process, folder, address.get(LONGEST_START_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the system of scripts/run did not start", e);
        }
    }

    /** Reads what it prints to the end, so that it is never held up by it. */
    private static void listen(BufferedReader printed, CompletableFuture<URI> address) {
        StringBuilder before = new StringBuilder();
        try {
            printed.lines().forEach(line -> {
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group(1)));
                } else if (!address.isDone()) {
                    before.append(line).append('\n');
                }
            });
        } catch (UncheckedIOException closed) {
            // As it is when the process is stopped; one that had not started yet is told of below
            before.append(closed.getMessage());
        }
        address.completeExceptionally(new IllegalStateException("it ended:\n" + before));
    }

    URI address() {
        return address;
    }

    /** What its clock says. */
    Instant now() {
        return clock().instant();
    }

    /** A token that it accepts. */
    String token(Caller caller) {
        return Tokens.of(folder, clock()).issue(caller);
    }

    private SteppableClock clock() {
        return SteppableClock.of(folder, InstantSource.system());
    }

    /** Stops it, and moves the clock it will start with again on to a time. */
    void stopAndMoveClockTo(Instant time) throws InterruptedException {
        close();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the system of scripts/run did not stop");
        }
        clock().moveTo(time);
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
    }
}
