package socialvalue.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import socialvalue.frame.EvaluationFrame;
import socialvalue.quantity.Ratio;
import socialvalue.scoring.Field;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.ScoreSheet;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;

/** The returns of a lot, scored. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScoreBench {
    /** How many returns. */
    @Param({"20", "200", "2000", "20000"})
    public int returns;

    private EvaluationFrame frame;
    private List<ScoringRow> rows;
    private PlainScores plain;

    /** Makes the returns, and makes sure that both ways come to the same totals. */
    @Setup
    public void make() {
        ExampleLot lot = ExampleLot.make();
        frame = lot.frame();
        rows = lot.rows(returns);
        plain = new PlainScores(frame);
        List<ScoreSheet> sheets = sheets();
        BigDecimal[] totals = plainLoop();
        for (int i = 0; i < returns; i++) {
            Ratio total = sheets.get(i).total().orElseThrow().result();
            if (!total.equals(Ratio.of(totals[i]))) {
                throw new IllegalStateException("return " + i + " has " + total + " and " + totals[i]);
            }
        }
    }

    /** Every return to its sheet, which explains every step. */
    @Benchmark
    public List<ScoreSheet> sheets() {
        Scorer scorer = new Scorer(frame);
        Field field = scorer.field(rows);
        List<ScoreSheet> sheets = new ArrayList<>(rows.size());
        for (ScoringRow row : rows) {
            sheets.add(scorer.sheet(row, field));
        }
        return sheets;
    }

    /** Sheets, ranking, and who would win without whom. */
    @Benchmark
    public LotScores wholeLot() {
        return LotScores.of(frame, rows);
    }

    /** Totals only, in plain decimals. */
    @Benchmark
    public BigDecimal[] plainLoop() {
        return plain.totals(rows);
    }
}
