package socialvalue.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints how long functions take from the start of a process to their first response. */
final class ColdStartPart {
    private static final int RUNS = 21;
    private static final int QUICK_RUNS = 3;

    private ColdStartPart() {}

    private record Times(Samples ready, Samples answered, Samples processor) {}

    static void print(Options options, PrintStream out) throws IOException, InterruptedException {
        int runs = options.quick() ? QUICK_RUNS : RUNS;
        Path jar = options.home().resolve("functions/target/functions-lambda.jar");
        Path scratch = Files.createDirectories(options.home().resolve("scripts/bench/target/cold-start"));
        ExampleLot lot = ExampleLot.make();
        out.printf(
                "COLD START: process start to first response by Lambda's runtime client, over a Runtime API on"
                        + " loopback.%nThe jar unpacked, C1 and the serial collector as on Lambda; %d starts of each,"
                        + " in turns.%nThe check carries a frame of %,d and a return of %,d bytes; the receipt asks a"
                        + " table that holds nothing.%n%n",
                runs, lot.published().length, lot.returnOf(1).length);
        try (EmptyTable table = new EmptyTable()) {
            List<Task> tasks = tasks(scratch, Task.unpacked(jar, scratch.resolve("functions")), lot, table);
            print(tasks, runs, new ColdStart(scratch), out);
        }
        out.printf(
                "%nThe deployed jar: %,d kB, %,d classes.%nAim: the check at most 2 times the bare handler.%n%n",
                Files.size(jar) / 1000, classFiles(scratch.resolve("functions")));
    }

    private static List<Task> tasks(Path scratch, Path functions, ExampleLot lot, EmptyTable table) throws IOException {
        Path bare = Task.ofClass(BareHandler.class, scratch.resolve("bare"));
        Map<String, String> environment = Map.of(
                "TABLE_NAME", "example",
                "PSEUDONYM_KEY", "file:" + pseudonymKey(scratch),
                "AWS_ACCESS_KEY_ID", "example",
                "AWS_SECRET_ACCESS_KEY", "example",
                "AWS_ENDPOINT_URL_DYNAMODB", table.address());
        return List.of(
                new Task(
                        "bare handler",
                        bare,
                        "socialvalue.bench.BareHandler",
                        Event.check(lot),
                        "POST /checks",
                        Map.of()),
                new Task(
                        "check",
                        functions,
                        "socialvalue.aws.handler.CheckHandler",
                        Event.check(lot),
                        "\"statusCode\":200",
                        Map.of()),
                new Task(
                        "receipt of a return",
                        functions,
                        "socialvalue.aws.handler.ReturnHandler",
                        Event.receipt(),
                        "\"statusCode\":404",
                        environment));
    }

    private static Path pseudonymKey(Path scratch) {
        Path file = scratch.resolve("pseudonym-key");
        socialvalue.aws.seal.KeyFile.readOrCreate(file);
        return file;
    }

    private static void print(List<Task> tasks, int runs, ColdStart start, PrintStream out)
            throws IOException, InterruptedException {
        Map<Task, Times> times = new LinkedHashMap<>();
        for (Task task : tasks) {
            times.put(task, new Times(new Samples(), new Samples(), new Samples()));
            // Not measured: reads everything into the page cache
            start.time(task);
        }
        List<Task> order = new ArrayList<>(tasks);
        for (int run = 0; run < runs; run++) {
            for (Task task : order) {
                ColdStart.Took took = start.time(task);
                times.get(task).ready().add(took.ready());
                times.get(task).answered().add(took.answered());
                times.get(task).processor().add(took.processor());
            }
            Collections.rotate(order, 1);
        }
        Times bare = times.get(tasks.getFirst());
        Table table = new Table(
                "function",
                "median ms",
                "least ms",
                "ratio",
                "ratio of least",
                "processor ms",
                "ratio",
                "until ready",
                "classes",
                "not archived",
                "ours",
                "made running");
        for (Task task : tasks) {
            Times of = times.get(task);
            ColdStart.Classes classes = start.count(task);
            table.row(
                    task.name(),
                    Table.figure(of.answered().median()),
                    Table.figure(of.answered().least()),
                    Table.times(of.answered().median(), bare.answered().median()),
                    Table.times(of.answered().least(), bare.answered().least()),
                    Table.figure(of.processor().median()),
                    Table.times(of.processor().median(), bare.processor().median()),
                    Table.figure(of.ready().median()),
                    Long.toString(classes.all()),
                    Long.toString(classes.all() - classes.archived()),
                    Long.toString(classes.own()),
                    Long.toString(classes.hidden()));
        }
        table.print(out);
    }

    private static long classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).count();
        }
    }
}
