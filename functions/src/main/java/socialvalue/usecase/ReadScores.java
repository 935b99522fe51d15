package socialvalue.usecase;

import java.util.Map;
import java.util.Optional;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.Decided;
import socialvalue.port.Decisions;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Page;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.procurement.LotId;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;

/** Reads a lot's current scores. */
public final class ReadScores {
    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final Decisions decisions;
    private final Runs runs;

    public ReadScores(Frames frames, OpenedReturns returns, Sheets sheets, Decisions decisions, Runs runs) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.decisions = decisions;
        this.runs = runs;
    }

    /**
     * A page of the score table.
     *
     * @param run the scoring run
     * @param outcome what the run came to
     * @param frame the frame it was scored by
     * @param rows in order of rank
     * @param decided what is decided about flags by now
     */
    public record Table(String run, LotOutcome outcome, EvaluationFrame frame, Page<ScoreRow> rows, Decided decided) {}

    /**
     * One return's sheet.
     *
     * @param run the scoring run
     * @param frame the frame it was scored by
     * @param sheet with its explanation
     * @param reasons by criterion, why a mark was agreed or what was recorded elsewhere with a score
     * @param decided what is decided about flags by now
     */
    public record Explanation(
            String run, EvaluationFrame frame, ScoreSheet sheet, Map<String, String> reasons, Decided decided) {
        public Explanation {
            reasons = Map.copyOf(reasons);
        }
    }

    /**
     * A page of the score table; until every criterion of every return is in, with social value only.
     *
     * @throws Refusal if the lot has no scores yet
     */
    public Table table(Caller caller, LotId id, Optional<String> after, int limit) {
        Lot lot = readable(caller, id);
        String run = run(lot);
        LotOutcome outcome = sheets.outcome(run).orElseThrow();
        Page<ScoreRow> rows = sheets.table(run, after, limit);
        return new Table(
                run,
                outcome,
                Lots.frame(frames, lot),
                outcome.complete() ? rows : socialValueOnly(rows),
                decisions.of(id));
    }

    private static Page<ScoreRow> socialValueOnly(Page<ScoreRow> rows) {
        return new Page<>(rows.items().stream().map(ScoreRow::socialValueOnly).toList(), rows.next());
    }

    /**
     * One return's sheet.
     *
     * @throws Refusal if the lot has no scores yet, or none of that supplier: it made no return, or one that is
     *     disregarded
     */
    public Explanation explanation(Caller caller, LotId id, String supplier) {
        Lot lot = readable(caller, id);
        String run = run(lot);
        return sheets.sheet(run, supplier)
                .map(sheet -> new Explanation(
                        run,
                        Lots.frame(frames, lot),
                        sheet,
                        SheetReasons.ofCurrent(returns, runs, lot).of(sheet),
                        decisions.of(id)))
                .orElseThrow(() -> Refusal.notFound("no-such-supplier", "no return of that supplier was scored"));
    }

    private Lot readable(Caller caller, LotId id) {
        caller.require(Role.MODERATOR, Role.EVALUATOR, Role.COMMISSIONER);
        return Lots.published(frames, id);
    }

    private static String run(Lot lot) {
        return lot.scores().orElseThrow(() -> Refusal.conflict("not-scored", "the lot has not been scored yet"));
    }
}
