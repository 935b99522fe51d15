package socialvalue.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** ajv, the fastest of the JSON Schema validators, where node and npm are; else one line says that it is missing. */
final class Ajv {
    private static final long LONGEST_SECONDS = 120;

    private final Optional<Path> folder;
    private final Iterations iterations;
    private final PrintStream out;

    private Ajv(Optional<Path> folder, Iterations iterations, PrintStream out) {
        this.folder = folder;
        this.iterations = iterations;
        this.out = out;
    }

    /** Installs it in the module's target folder. */
    static Ajv install(Options options, byte[] document, PrintStream out) throws IOException, InterruptedException {
        Path source = options.home().resolve("scripts/bench/ajv");
        Path folder = options.home().resolve("scripts/bench/target/ajv");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "check.js")) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(folder.resolve("schema.json"), CheckBench.schema());
        Files.write(folder.resolve("return.json"), document);
        boolean there = Files.isDirectory(folder.resolve("node_modules/ajv"))
                || run(folder, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                        .isPresent();
        if (!there) {
            out.printf(
                    "(ajv is not measured: it needs node, and npm to install it, and one of them did not answer.)%n%n");
        }
        return new Ajv(there ? Optional.of(folder) : Optional.empty(), Iterations.of(options), out);
    }

    /** Adds one run. */
    void measure(Measured measured) throws IOException, InterruptedException {
        if (folder.isEmpty()) {
            return;
        }
        Optional<String> answer = run(
                folder.get(),
                "node",
                "check.js",
                "schema.json",
                "return.json",
                Integer.toString(iterations.warmUps()),
                Integer.toString(iterations.measured()),
                Double.toString(iterations.milliseconds() / 1000.0));
        if (answer.isEmpty()) {
            out.printf(
                    "(ajv is not measured: node failed; see %s.)%n%n",
                    folder.get().resolve("log"));
            return;
        }
        for (String line : answer.get().lines().toList()) {
            String[] figures = line.split(" ");
            if (!figures[2].equals("0")) {
                throw new IllegalStateException("ajv finds " + figures[2] + " errors in a sound return");
            }
            measured.clock().add(Double.parseDouble(figures[0]));
            measured.processor().add(Double.parseDouble(figures[1]));
        }
    }

    /** What a command prints; empty where there is no such command or it fails. */
    private static Optional<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return Optional.empty();
        }
        return process.exitValue() == 0 ? Optional.of(Files.readString(log, StandardCharsets.UTF_8)) : Optional.empty();
    }
}
