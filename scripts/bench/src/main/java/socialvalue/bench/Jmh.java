package socialvalue.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of one class in rounds, each benchmark in a fresh JVM every time, so that what disturbs the
 * machine for a while disturbs all of them.
 */
final class Jmh {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, Measured> measured = new LinkedHashMap<>();
    private final Class<?> benchmarks;
    private final Iterations iterations;

    Jmh(Class<?> benchmarks, Iterations iterations) {
        this.benchmarks = benchmarks;
        this.iterations = iterations;
    }

    /** Measures every benchmark once more. */
    void round() {
        Options options = new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(iterations.warmUps())
                .warmupTime(TimeValue.milliseconds(iterations.milliseconds()))
                .measurementIterations(iterations.measured())
                .measurementTime(TimeValue.milliseconds(iterations.milliseconds()))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .jvmArgs("-Xms3g", "-Xmx3g", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            new Runner(options).run().forEach(this::keep);
        } catch (RunnerException e) {
            throw new IllegalStateException("a benchmark failed", e);
        }
    }

    private void keep(RunResult result) {
        String returns = result.getParams().getParam("returns");
        String name = Optional.ofNullable(result.getPrimaryResult().getLabel()).orElseThrow()
                + (returns == null ? "" : "/" + returns);
        Measured of = measured.computeIfAbsent(name, each -> Measured.nothingYet());
        result.getBenchmarkResults().forEach(run -> run.getIterationResults().forEach(iteration -> {
            of.clock().add(iteration.getPrimaryResult().getScore());
            of.processor()
                    .add(iteration
                            .getSecondaryResults()
                            .get(ProcessorTime.LABEL)
                            .getScore());
            of.bytes().add(iteration.getSecondaryResults().get(ALLOCATED).getScore());
        }));
    }

    /** What was measured of a benchmark, named by its method and its number of returns: {@code sheets/20}. */
    Measured of(String name) {
        return Optional.ofNullable(measured.get(name))
                .orElseThrow(() -> new IllegalStateException(name + " is missing"));
    }
}
