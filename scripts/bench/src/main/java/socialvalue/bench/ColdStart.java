package socialvalue.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts a function in a process of its own, by Lambda's own runtime client. */
final class ColdStart {
    /** How Lambda starts Java: the first compiler only, and the collector for one processor. */
    private static final List<String> AS_LAMBDA_DOES =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxHeapSize=900m", "-Xshare:auto");

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final List<String> RUNTIME = List.of("aws-lambda-java-", "utils-lite-");
    private static final int NANOS_A_MILLI = 1_000_000;

    private final Path scratch;

    /** @param scratch a folder for what a process writes */
    ColdStart(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * What one start took.
     *
     * @param ready milliseconds from the start of the process until it asked for its first event
     * @param answered milliseconds from the start of the process until its first response
     * @param processor milliseconds of processor time it took, all its threads together
     */
    record Took(double ready, double answered, double processor) {}

    /**
     * The classes of one start.
     *
     * @param all how many were loaded
     * @param archived how many of them came, parsed already, from the archive the JDK brings
     * @param own how many of them are this project's
     * @param hidden how many were made while running, for lambdas and the like
     */
    record Classes(long all, long archived, long own, long hidden) {}

    /** Starts it and waits for its first response. */
    Took time(Task task) throws IOException, InterruptedException {
        return start(task, List.of());
    }

    /** Starts it and counts what it loads until its first response. */
    Classes count(Task task) throws IOException, InterruptedException {
        Path log = scratch.resolve("classes-" + task.name().replaceAll("[^a-z]+", "-") + ".log");
        Files.deleteIfExists(log);
        start(task, List.of("-Xlog:class+load=info:file=" + log + "::filecount=0"));
        try (Stream<String> lines = Files.lines(log)) {
            List<String> loaded =
                    lines.filter(line -> line.contains(" source: ")).toList();
            return new Classes(
                    loaded.size(),
                    loaded.stream()
                            .filter(line -> line.contains("shared objects file"))
                            .count(),
                    loaded.stream()
                            .filter(line -> line.contains("] socialvalue.") && !isHidden(line))
                            .count(),
                    loaded.stream().filter(ColdStart::isHidden).count());
        }
    }

    private static boolean isHidden(String line) {
        return line.contains("$$Lambda") || line.contains("LambdaForm$") || line.contains("/0x");
    }

    private Took start(Task task, List<String> more) throws IOException, InterruptedException {
        try (RuntimeApi api = new RuntimeApi(task.event())) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(AS_LAMBDA_DOES);
            command.addAll(more);
            command.addAll(List.of("-cp", runtime(), CLIENT, task.handler()));
            ProcessBuilder process = new ProcessBuilder(command)
                    .directory(task.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve("output").toFile());
            process.environment().clear();
            process.environment().putAll(task.environment());
            process.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            process.environment().put("AWS_LAMBDA_FUNCTION_NAME", "example");
            process.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
            process.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
            process.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "example");
            process.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "example");
            process.environment().put("LAMBDA_TASK_ROOT", task.folder().toString());
            process.environment().put("AWS_REGION", "eu-west-2");
            long start = System.nanoTime();
            Process started = process.start();
            try {
                long ready = api.asked();
                RuntimeApi.Response response = api.response();
                long processor = started.info().totalCpuDuration().orElseThrow().toMillis();
                if (!response.body().contains(task.answered())) {
                    throw new IllegalStateException(task.name() + " answered " + response.body());
                }
                return new Took(
                        (double) (ready - start) / NANOS_A_MILLI,
                        (double) (response.at() - start) / NANOS_A_MILLI,
                        processor);
            } finally {
                started.destroyForcibly().waitFor();
            }
        }
    }

    /** The runtime client and what it brings; all else the function has in its own folder. */
    private static String runtime() {
        List<String> runtime = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            String file = Path.of(entry).getFileName().toString();
            if (RUNTIME.stream().anyMatch(file::startsWith)) {
                runtime.add(entry);
            }
        }
        return String.join(java.io.File.pathSeparator, runtime);
    }
}
