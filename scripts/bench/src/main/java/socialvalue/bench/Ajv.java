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
    private final String seconds;
    private final PrintStream out;

    private Ajv(Optional<Path> folder, boolean quick, PrintStream out) {
        this.folder = folder;
        this.seconds = quick ? "1" : "5";
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
        return new Ajv(there ? Optional.of(folder) : Optional.empty(), options.quick(), out);
    }

    /** Adds the median of one run, in microseconds. */
    void measure(Samples medians) throws IOException, InterruptedException {
        if (folder.isEmpty()) {
            return;
        }
        Optional<String> answer = run(folder.get(), "node", "check.js", "schema.json", "return.json", seconds);
        if (answer.isEmpty()) {
            out.printf(
                    "(ajv is not measured: node failed; see %s.)%n%n",
                    folder.get().resolve("log"));
            return;
        }
        String[] figures = answer.get().strip().split(" ");
        if (!figures[2].equals("0")) {
            throw new IllegalStateException("ajv finds " + figures[2] + " errors in a sound return");
        }
        medians.add(Double.parseDouble(figures[0]));
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
