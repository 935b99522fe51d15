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
                        + " JSON Schema,%nwhich says nothing about the frame. A fresh JVM each round; ratios are of"
                        + " the least processor time of an iteration.%n%n",
                ExampleFrame.CRITERIA, document.length);
        Jmh jmh = new Jmh(CheckBench.class, Iterations.of(options));
        Ajv ajv = Ajv.install(options, document, out);
        Measured validated = Measured.nothingYet();
        for (int round = 0; round < (options.quick() ? 1 : ROUNDS); round++) {
            jmh.round();
            ajv.measure(validated);
        }
        double ours = jmh.of("readAndRules").processor().least();
        Table table = new Table("one return", "median µs", "least µs", "processor µs", "ratio to ours", "allocated");
        row(table, "ours, form and rules", jmh.of("readAndRules"), ours);
        row(table, "ours, six findings", jmh.of("readAndRulesWithFindings"), ours);
        row(table, "ours, form alone", jmh.of("readOnly"), ours);
        if (!validated.clock().isEmpty()) {
            row(table, "ajv on node, form alone", validated, ours);
        }
        row(table, "networknt, form alone", jmh.of("networknt"), ours);
        table.print(out);
        out.printf("%nAims: ahead of ajv; under 60 kB allocated.%n%n");
    }

    private static void row(Table table, String name, Measured measured, double ours) {
        table.row(
                name,
                Table.figure(measured.clock().median()),
                Table.figure(measured.clock().least()),
                Table.figure(measured.processor().least()),
                Table.times(measured.processor().least(), ours),
                measured.bytes().isEmpty()
                        ? ""
                        : Table.kilobytes(measured.bytes().median()));
    }
}
