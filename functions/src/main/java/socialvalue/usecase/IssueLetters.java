package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import socialvalue.audit.Event;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.SupplierLetters;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.summary.AssessedTender;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.DecisionRules;
import socialvalue.summary.Letters;
import socialvalue.summary.SupplierLetter;

/**
 * Writes the letters of a lot page by page; every page can be written again. All of them are issued in one step at the
 * end, by which the lot moves on; before it nobody is shown any. Where scores have changed since the decision, the run
 * ends as failed and nothing is issued.
 */
final class IssueLetters implements RunSteps {
    private static final int PAGE = 25;

    private final Frames frames;
    private final OpenedReturns returns;
    private final SupplierLetters kept;
    private final Runs runs;
    private final InstantSource clock;

    IssueLetters(Frames frames, OpenedReturns returns, SupplierLetters kept, Runs runs, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.kept = kept;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public boolean proceed(Run started, BooleanSupplier timeLeft) {
        Lot lot = Lots.published(frames, started.lot());
        AwardDecision decision = kept.decision(started.id()).orElseThrow();
        FrameVersion frame = Lots.currentFrame(frames, lot);
        boolean decidedOnThese = lot.scores().equals(Optional.of(decision.scoringRun()))
                && ScoredLot.outdated(lot, runs).isEmpty();
        Optional<ScoredLot> scored = decidedOnThese ? ScoredLot.of(lot, frame, returns, runs) : Optional.empty();
        if (scored.isEmpty()) {
            String why = "the scores have changed since the decision; decide again";
            RunEnd.failed(runs, started, lot, clock.instant(), why);
            return true;
        }
        List<Ranking.Place> places = scored.get().scores().ranking().places();
        Letters letters = letters(lot, scored.get(), decision);
        Run run = started;
        while (run.done() < places.size()) {
            if (!timeLeft.getAsBoolean()) {
                return false;
            }
            int end = Math.min(run.done() + PAGE, places.size());
            List<ScoreSheet> sheets = places.subList(run.done(), end).stream()
                    .map(Ranking.Place::sheet)
                    .toList();
            kept.keep(run.id(), written(lot, letters, sheets));
            Run next = run.advanced(end, Optional.of(places.size()), 0, Optional.empty());
            if (!runs.advance(next)) {
                return true;
            }
            run = next;
        }
        RunEnd.done(
                runs,
                run,
                lot,
                lot.in(LotPhase.SUMMARIES_ISSUED),
                clock.instant(),
                Event.ASSESSMENT_SUMMARIES_ISSUED,
                kept.sealed(run.id()));
        return true;
    }

    private Letters letters(Lot lot, ScoredLot scored, AwardDecision decision) {
        List<Ranking.Place> places = scored.scores().ranking().places();
        ScoreSheet successful = places.stream()
                .map(Ranking.Place::sheet)
                .filter(sheet -> sheet.supplier().equals(decision.supplier()))
                .findFirst()
                .orElseThrow();
        DecisionRules rules = new DecisionRules(
                scored.frame().frame(),
                scored.scores().outcome(),
                places.stream().map(ScoreRow::of).toList(),
                decision);
        return new Letters(
                scored.frame().frame(),
                scored.frame().version(),
                scored.frame().digest(),
                decision,
                tender(lot, successful),
                rules.place());
    }

    private List<SupplierLetter> written(Lot lot, Letters letters, List<ScoreSheet> sheets) {
        SupplierLetter[] written = new SupplierLetter[sheets.size()];
        AtOnce.forEach(
                java.util.stream.IntStream.range(0, sheets.size()).boxed().toList(),
                i -> written[i] = letters.to(tender(lot, sheets.get(i))));
        return List.of(written);
    }

    private AssessedTender tender(Lot lot, ScoreSheet sheet) {
        return new AssessedTender(sheet, ScoredLot.reasons(returns, lot.id(), sheet.supplier()));
    }
}
