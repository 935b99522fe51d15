package socialvalue.bench;

import java.io.PrintStream;
import java.util.List;

/** Prints what scoring a lot costs beside a plain loop. */
final class ScorePart {
    private static final int ROUNDS = 2;
    private static final int BYTES_A_KB = 1000;
    private static final int MICROS_A_MILLI = 1000;
    private static final List<Integer> SIZES = List.of(20, 200, 2_000, 20_000);

    private ScorePart() {}

    static void print(Options options, PrintStream out) {
        out.printf(
                "SCORE: returns of %d criteria to score sheets that explain every step.%n"
                        + "Beside it the same arithmetic in a plain loop over BigDecimal, which gives the same totals"
                        + " and explains nothing.%nWhole lot: the sheets, their ranking, and who would be first"
                        + " without whom.%nFor each return: processor µs, with collecting garbage, and kB allocated.%n%n",
                ExampleFrame.CRITERIA);
        Jmh jmh = new Jmh(ScoreBench.class, Iterations.of(options));
        for (int round = 0; round < (options.quick() ? 1 : ROUNDS); round++) {
            jmh.round();
        }
        Table table = new Table(
                "returns",
                "plain loop",
                "sheets",
                "ratio",
                "whole lot",
                "ratio",
                "plain kB",
                "sheets kB",
                "sheets by the clock, ms");
        for (int size : SIZES) {
            Measured plain = jmh.of("plainLoop/" + size);
            Measured sheets = jmh.of("sheets/" + size);
            Measured whole = jmh.of("wholeLot/" + size);
            double loop = plain.processor().least();
            table.row(
                    Integer.toString(size),
                    Table.figure(loop / size),
                    Table.figure(sheets.processor().least() / size),
                    Table.times(sheets.processor().least(), loop),
                    Table.figure(whole.processor().least() / size),
                    Table.times(whole.processor().least(), loop),
                    Table.figure(plain.bytes().median() / BYTES_A_KB / size),
                    Table.figure(sheets.bytes().median() / BYTES_A_KB / size),
                    Table.figure(sheets.clock().median() / MICROS_A_MILLI));
        }
        table.print(out);
        out.printf("%nAims: linear (about the same for each return); within 10 times the plain loop.%n%n");
    }
}
