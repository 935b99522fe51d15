package socialvalue.bench;

import java.io.IOException;
import java.io.PrintStream;

/** Prints what a check costs beside two JSON Schema validators. */
final class CheckPart {
    private static final int ROUNDS = 3;

    private CheckPart() {}

    static void print(Options options, PrintStream out) throws IOException, InterruptedException {
        byte[] document = ExampleLot.make().returnOf(1);
        out.printf(
                "CHECK: a return of %d criteria and %,d bytes, from text to findings.%n"
                        + "Ours reads, and then holds it to the frame's rules; the validators hold it to the published"
                        + " JSON Schema,%nwhich says nothing about the frame. Fresh JVM each round; kB by JMH's gc"
                        + " profiler, untouched by noise.%n%n",
                ExampleFrame.CRITERIA, document.length);
        Jmh jmh = new Jmh(CheckBench.class, options.quick());
        Ajv ajv = Ajv.install(options, document, out);
        Samples medians = new Samples();
        for (int round = 0; round < (options.quick() ? 1 : ROUNDS); round++) {
            jmh.round();
            ajv.measure(medians);
        }
        double ours = jmh.of("readAndRules").microseconds().median();
        Table table = new Table("one return", "median µs", "least µs", "ratio to ours", "allocated");
        row(table, "ours, form and rules", jmh.of("readAndRules"), ours);
        row(table, "ours, six findings", jmh.of("readAndRulesWithFindings"), ours);
        row(table, "ours, form alone", jmh.of("readOnly"), ours);
        if (!medians.isEmpty()) {
            table.row(
                    "ajv on node, form alone",
                    Table.figure(medians.median()),
                    Table.figure(medians.least()),
                    Table.times(medians.median(), ours),
                    "");
        }
        row(table, "networknt, form alone", jmh.of("networknt"), ours);
        table.print(out);
        out.printf("%nAims: ahead of ajv; under 60 kB allocated.%n%n");
    }

    private static void row(Table table, String name, Jmh.Measured measured, double ours) {
        table.row(
                name,
                Table.figure(measured.microseconds().median()),
                Table.figure(measured.microseconds().least()),
                Table.times(measured.microseconds().median(), ours),
                Table.kilobytes(measured.bytes().median()));
    }
}
