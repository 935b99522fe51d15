package socialvalue.plugin.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A class run in a JVM of its own, which can be killed. */
final class ChildProcess {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader lines;

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Returns when it has written that line. */
    void awaitLine(String expected) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(expected)) {
                return;
            }
            before.add(line);
        }
        throw new AssertionError("it ended and never wrote " + expected + ", but " + before);
    }

    /** At once, without any clearing up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    int exitCode() throws InterruptedException {
        ended();
        return process.exitValue();
    }

    /** All it wrote, when it has ended. */
    String output() throws IOException {
        return String.join("\n", lines.lines().toList());
    }

    private void ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
    }
}
