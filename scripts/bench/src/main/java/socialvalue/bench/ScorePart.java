package socialvalue.bench;

import java.io.PrintStream;
import java.util.List;

/** Prints what scoring a lot costs beside a plain loop. */
final class ScorePart {
    private static final int ROUNDS = 2;
    private static final List<Integer> SIZES = List.of(20, 200, 2_000, 20_000);

    private ScorePart() {}

    static void print(Options options, PrintStream out) {
        out.printf(
                "SCORE: returns of %d criteria to score sheets that explain every step.%n"
                        + "Beside it the same arithmetic in a plain loop over BigDecimal, which gives the same totals"
                        + " and explains nothing.%nWhole lot: the sheets, their ranking, and who would be first"
                        + " without whom.%n%n",
                ExampleFrame.CRITERIA);
        Jmh jmh = new Jmh(ScoreBench.class, options.quick());
        for (int round = 0; round < (options.quick() ? 1 : ROUNDS); round++) {
            jmh.round();
        }
        Table table = new Table(
                "returns",
                "plain loop, ms",
                "sheets, ms",
                "ratio",
                "sheets, µs each",
                "kB each",
                "plain kB each",
                "whole lot, ms",
                "ratio");
        for (int size : SIZES) {
            Jmh.Measured plain = jmh.of("plainLoop/" + size);
            Jmh.Measured sheets = jmh.of("sheets/" + size);
            Jmh.Measured whole = jmh.of("wholeLot/" + size);
            double loop = plain.microseconds().median();
            table.row(
                    Integer.toString(size),
                    Table.figure(loop / 1000),
                    Table.figure(sheets.microseconds().median() / 1000),
                    Table.times(sheets.microseconds().median(), loop),
                    Table.figure(sheets.microseconds().median() / size),
                    Table.figure(sheets.bytes().median() / 1000 / size),
                    Table.figure(plain.bytes().median() / 1000 / size),
                    Table.figure(whole.microseconds().median() / 1000),
                    Table.times(whole.microseconds().median(), loop));
        }
        table.print(out);
        out.printf("%nAims: linear (the same µs for each return); within 10 times the plain loop.%n%n");
    }
}
