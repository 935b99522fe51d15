package socialvalue.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import socialvalue.audit.Event;
import socialvalue.port.Decisions;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.SupplierLetters;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LeftOut;
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
    private final Decisions decisions;
    private final SupplierLetters kept;
    private final Runs runs;
    private final InstantSource clock;

    IssueLetters(
            Frames frames,
            OpenedReturns returns,
            Decisions decisions,
            SupplierLetters kept,
            Runs runs,
            InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.decisions = decisions;
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
        Optional<ScoredLot> scored =
                decidedOnThese ? ScoredLot.of(lot, frame, returns, decisions, runs) : Optional.empty();
        if (scored.filter(IssueLetters::isDecided).isEmpty()) {
            String why = scored.isEmpty()
                    ? "the scores have changed since the decision; decide again"
                    : "decisions about flags have changed since the decision; decide again";
            RunEnd.failed(runs, started, lot, clock.instant(), why);
            return true;
        }
        SheetReasons reasons = SheetReasons.ofCurrent(returns, runs, lot);
        List<Supplier<SupplierLetter>> letters =
                letters(reasons, scored.get(), decision.completedBy(scored.get().leftOut()));
        Run run = started;
        while (run.done() < letters.size()) {
            if (!timeLeft.getAsBoolean()) {
                return false;
            }
            int end = Math.min(run.done() + PAGE, letters.size());
            kept.keep(run.id(), written(letters.subList(run.done(), end)));
            Run next = run.advanced(end, Optional.of(letters.size()), 0, Optional.empty());
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

    /** Decisions cannot change once the run has started; one may have come between its last check and its start. */
    private static boolean isDecided(ScoredLot scored) {
        return scored.leftOutOtherwise().isEmpty() && scored.waiting().isEmpty();
    }

    /** How each letter is written: those with a place, those excluded, those disregarded. */
    private List<Supplier<SupplierLetter>> letters(SheetReasons reasons, ScoredLot scored, AwardDecision decision) {
        Letters letters = lettersBy(reasons, scored, decision);
        Stream<ScoreSheet> assessed = Stream.concat(
                scored.scores().ranking().places().stream().map(Ranking.Place::sheet),
                scored.scores().excluded().stream());
        return Stream.<Supplier<SupplierLetter>>concat(
                        assessed.map(sheet -> () -> letters.to(tender(reasons, sheet))),
                        scored.leftOut().stream()
                                .filter(LeftOut::isDisregarded)
                                .map(each -> () -> letters.notAssessed(each.supplier(), each.supplierName())))
                .toList();
    }

    private Letters lettersBy(SheetReasons reasons, ScoredLot scored, AwardDecision decision) {
        List<Ranking.Place> places = scored.scores().ranking().places();
        ScoreSheet successful = places.stream()
                .map(Ranking.Place::sheet)
                .filter(sheet -> sheet.supplier().equals(decision.supplier()))
                .findFirst()
                .orElseThrow();
        DecisionRules rules = new DecisionRules(
                scored.frame().frame(),
                scored.outcome(),
                places.stream().map(ScoreRow::of).toList(),
                decision);
        return new Letters(
                scored.frame().frame(),
                scored.frame().version(),
                scored.frame().digest(),
                decision,
                tender(reasons, successful),
                rules.place());
    }

    private static List<SupplierLetter> written(List<Supplier<SupplierLetter>> letters) {
        SupplierLetter[] written = new SupplierLetter[letters.size()];
        AtOnce.forEach(
                IntStream.range(0, letters.size()).boxed().toList(),
                i -> written[i] = letters.get(i).get());
        return List.of(written);
    }

    private static AssessedTender tender(SheetReasons reasons, ScoreSheet sheet) {
        return new AssessedTender(sheet, reasons.of(sheet));
    }
}
