package socialvalue.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.Panel;
import socialvalue.port.Clarifications;
import socialvalue.port.Decisions;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturn;
import socialvalue.port.OpenedReturns;
import socialvalue.port.OpeningWord;
import socialvalue.port.Page;
import socialvalue.port.Panels;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.Sheets;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.summary.About;
import socialvalue.summary.EvaluatedReturn;
import socialvalue.summary.EvaluationReport;
import socialvalue.summary.EvaluationReport.Opening;
import socialvalue.summary.EvaluationReport.Scoring;
import socialvalue.summary.PublishedCriteria;
import socialvalue.summary.TiedTotal;

/**
 * Puts the evaluation report of a scored lot together from what is kept; nothing is scored again. It names those who
 * lose and holds individual marks: it is for those who moderate and who commission, and for nobody else.
 */
public final class ReadEvaluationReport {
    /** The most returns on a page of the report. */
    public static final int MOST_ON_A_PAGE = 25;
    /** The most returns of a lot whose report is printed as one document. */
    public static final int MOST_PRINTED = 50;

    private static final int ROWS_AT_ONCE = 500;

    private final Frames frames;
    private final OpenedReturns returns;
    private final Sheets sheets;
    private final Panels panels;
    private final Decisions decisions;
    private final Clarifications clarifications;
    private final Runs runs;
    private final InstantSource clock;

    public ReadEvaluationReport(
            Frames frames,
            OpenedReturns returns,
            Sheets sheets,
            Panels panels,
            Decisions decisions,
            Clarifications clarifications,
            Runs runs,
            InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.sheets = sheets;
        this.panels = panels;
        this.decisions = decisions;
        this.clarifications = clarifications;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * A page of the report; all that is not about one return stands on every page.
     *
     * @param after where the page before ended; empty for the first
     * @param limit how many returns are wanted; there are never more than {@link #MOST_ON_A_PAGE}
     * @throws Refusal if the lot has no scores
     */
    public EvaluationReport page(Caller caller, LotId id, Optional<String> after, int limit) {
        Lot lot = scored(caller, id);
        String run = lot.scores().orElseThrow();
        return report(lot, run, sheets.table(run, after, Math.min(limit, MOST_ON_A_PAGE)));
    }

    /**
     * The report as one document.
     *
     * @throws Refusal if the lot has no scores, or more returns than {@link #MOST_PRINTED} in its score table
     */
    public EvaluationReport whole(Caller caller, LotId id) {
        Lot lot = scored(caller, id);
        String run = lot.scores().orElseThrow();
        Page<ScoreRow> rows = sheets.table(run, Optional.empty(), MOST_PRINTED);
        if (rows.next().isPresent()) {
            throw Refusal.conflict(
                    "too-many-to-print",
                    "the report of a lot with more than " + MOST_PRINTED
                            + " returns is not printed; read it as JSON, page by page");
        }
        return report(lot, run, rows);
    }

    private Lot scored(Caller caller, LotId id) {
        caller.require(Role.MODERATOR, Role.COMMISSIONER);
        return Lots.inPhase(frames, id, LotPhase.SCORED, LotPhase.SUMMARIES_ISSUED, LotPhase.SIGNED);
    }

    private EvaluationReport report(Lot lot, String run, Page<ScoreRow> rows) {
        FrameVersion version = Lots.currentFrame(frames, lot);
        EvaluationFrame frame = version.frame();
        LotOutcome outcome = sheets.outcome(run).orElseThrow();
        Panel panel = panels.of(lot.id());
        return new EvaluationReport(
                About.of(frame, version.version(), version.digest()),
                clock.instant(),
                lot.deadline(),
                opening(lot),
                scorings(lot),
                PublishedCriteria.of(frame, Optional.empty()),
                panel,
                outcome,
                ReadFlags.of(lot, frames, returns, sheets, decisions),
                outcome.complete() ? TiedTotal.of(frame, table(run)) : List.of(),
                evaluated(lot, run, frame, outcome, panel, rows.items()),
                rows.next());
    }

    private Optional<Opening> opening(Lot lot) {
        Optional<Run> opened = lot.openingRun().flatMap(runs::find);
        return opened.flatMap(Run::finishedAt)
                .map(at -> new Opening(
                        lot.openingWords().isEmpty()
                                ? List.of(opened.orElseThrow().startedBy())
                                : lot.openingWords().stream()
                                        .map(OpeningWord::subject)
                                        .toList(),
                        at));
    }

    private List<Scoring> scorings(Lot lot) {
        return runs.of(lot.id(), Run.Kind.SCORING).stream()
                .map(run -> new Scoring(
                        run.id(), state(run, lot), run.startedBy(), run.startedAt(), run.finishedAt(), run.reason()))
                .toList();
    }

    private static Scoring.State state(Run run, Lot lot) {
        return switch (run.state()) {
            case RUNNING -> Scoring.State.RUNNING;
            case FAILED -> Scoring.State.FAILED;
            case DONE -> lot.scores().equals(Optional.of(run.id())) ? Scoring.State.CURRENT : Scoring.State.REPLACED;
        };
    }

    private List<ScoreRow> table(String run) {
        List<ScoreRow> rows = new ArrayList<>();
        Page<ScoreRow> page = sheets.table(run, Optional.empty(), ROWS_AT_ONCE);
        rows.addAll(page.items());
        while (page.next().isPresent()) {
            page = sheets.table(run, page.next(), ROWS_AT_ONCE);
            rows.addAll(page.items());
        }
        return rows;
    }

    private List<EvaluatedReturn> evaluated(
            Lot lot, String run, EvaluationFrame frame, LotOutcome outcome, Panel panel, List<ScoreRow> rows) {
        EvaluatedReturn[] evaluated = new EvaluatedReturn[rows.size()];
        AtOnce.forEach(IntStream.range(0, rows.size()).boxed().toList(), i -> {
            ScoreRow row = rows.get(i);
            ScoreSheet sheet = sheets.sheet(run, row.supplier()).orElseThrow();
            OpenedReturn opened = returns.find(lot.id(), row.supplier()).orElseThrow();
            evaluated[i] = EvaluatedReturn.of(
                    frame,
                    sheet,
                    row,
                    outcome.complete(),
                    new EvaluatedReturn.Received(opened.version(), opened.receivedAt()),
                    opened.findings(),
                    panel,
                    records(lot.id(), row.supplier()));
        });
        return List.of(evaluated);
    }

    private EvaluatedReturn.Records records(LotId lot, String supplier) {
        return new EvaluatedReturn.Records(
                returns.marks(lot, supplier),
                returns.agreedRevisions(lot, supplier).stream()
                        .map(OpenedReturns.AgreedRevision::mark)
                        .toList(),
                returns.importedRevisions(lot, supplier),
                clarifications.of(lot, supplier));
    }
}
