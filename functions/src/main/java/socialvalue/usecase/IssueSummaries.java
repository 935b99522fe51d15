package socialvalue.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.Conflict;
import socialvalue.port.Decisions;
import socialvalue.port.FrameVersion;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.port.SupplierLetters;
import socialvalue.port.Work;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreRow;
import socialvalue.scoring.ScoreSheet;
import socialvalue.summary.AwardDecision;
import socialvalue.summary.DecisionRules;
import socialvalue.summary.NamedSupplier.Contact;

/** Starts the run that writes the letters of a lot and issues all of them at one moment. */
public final class IssueSummaries {
    private final Frames frames;
    private final OpenedReturns returns;
    private final Decisions decisions;
    private final SupplierLetters letters;
    private final Runs runs;
    private final Work work;
    private final InstantSource clock;

    public IssueSummaries(
            Frames frames,
            OpenedReturns returns,
            Decisions decisions,
            SupplierLetters letters,
            Runs runs,
            Work work,
            InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.decisions = decisions;
        this.letters = letters;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
    }

    /** What people decided; see {@link AwardDecision}, which adds who recorded it, when and on which scores. */
    public record Request(
            String supplier,
            String reason,
            Optional<String> wholeAt,
            Map<String, Contact> contacts,
            Map<String, String> notAssessed,
            Map<String, String> furtherExplanations,
            List<AwardDecision.Withholding> withholdings) {
        AwardDecision on(String scoringRun, Caller caller, Instant now) {
            return new AwardDecision(
                    scoringRun,
                    supplier,
                    reason,
                    wholeAt,
                    contacts,
                    notAssessed,
                    furtherExplanations,
                    withholdings,
                    caller.subject(),
                    now);
        }
    }

    /**
     * Starts issuing, or finds the run that issues or has issued the same; one that failed is started again.
     *
     * @throws Refusal if the lot is not scored, its scores are not those of what stands there now, a flag waits for a
     *     decision, the decision has findings, or another decision was issued or is being issued
     */
    public Run issue(Caller caller, LotId id, Request request) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.SCORED, LotPhase.SUMMARIES_ISSUED, LotPhase.SIGNED);
        Instant now = clock.instant();
        AwardDecision decision = request.on(lot.scores().orElseThrow(), caller, now);
        Optional<Run> before = latest(lot);
        if (before.isPresent()) {
            return sameAs(before.get(), decision);
        }
        check(lot, decision);
        Run run = Run.started(
                UUID.randomUUID().toString(), Run.Kind.ISSUING, id, caller.subject(), now, Optional.empty());
        letters.keepDecision(
                id,
                run.id(),
                decision,
                Act.of(caller, Role.MODERATOR, now, Event.AWARD_DECIDED, run.id(), decision.supplier()));
        try {
            runs.start(
                    run,
                    lot,
                    lot.issuing(run.id()),
                    Act.of(caller, Role.MODERATOR, now, Event.ISSUING_STARTED, run.id()));
        } catch (Conflict lotChanged) {
            return latest(Lots.published(frames, id))
                    .map(meanwhile -> sameAs(meanwhile, decision))
                    .orElseThrow(() -> Refusal.conflict("lot-changed", "the lot has changed meanwhile; try again"));
        }
        work.request(run.id());
        return run;
    }

    private Optional<Run> latest(Lot lot) {
        return lot.issuingRun().flatMap(runs::find).filter(run -> run.state() != Run.State.FAILED);
    }

    private Run sameAs(Run before, AwardDecision decision) {
        if (!letters.decision(before.id()).orElseThrow().saysTheSameAs(decision)) {
            throw Refusal.conflict("decided-otherwise", "another decision was issued to suppliers, or is being issued");
        }
        if (before.state() == Run.State.RUNNING) {
            work.request(before.id());
        }
        return before;
    }

    private void check(Lot lot, AwardDecision decision) {
        ScoredLot.outdated(lot, runs).ifPresent(why -> {
            throw Refusal.conflict("being-scored", why);
        });
        FrameVersion frame = Lots.currentFrame(frames, lot);
        ScoredLot scored = ScoredLot.of(lot, frame, returns, decisions, runs)
                .orElseThrow(() -> Refusal.conflict(
                        "scores-outdated", "scores were imported since the lot was scored; score again"));
        requireDecided(scored);
        List<ScoreRow> rows =
                scored.scores().ranking().places().stream().map(ScoreRow::of).toList();
        Map<String, ScoreSheet> sheets = Stream.concat(
                        scored.scores().ranking().places().stream().map(Ranking.Place::sheet),
                        scored.scores().excluded().stream())
                .collect(Collectors.toMap(ScoreSheet::supplier, sheet -> sheet));
        SheetReasons recorded = SheetReasons.ofCurrent(returns, runs, lot);
        Map<String, Map<String, String>> reasons = new HashMap<>();
        Findings findings = new Findings();
        new DecisionRules(frame.frame(), scored.outcome(), rows, decision.completedBy(scored.leftOut()))
                .check(supplier -> reasons.computeIfAbsent(supplier, one -> recorded.of(sheets.get(one))), findings);
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("decision-not-accepted", "nothing was issued", findings.inOrder());
        }
    }

    private static void requireDecided(ScoredLot scored) {
        List<String> otherwise = scored.leftOutOtherwise();
        if (!otherwise.isEmpty()) {
            throw Refusal.conflict(
                    "decisions-outdated",
                    "whether the returns of " + String.join(", ", otherwise)
                            + " are left out was decided since the lot was scored; score again");
        }
        Findings findings = new Findings();
        for (LotFlag flag : scored.waiting()) {
            findings.add(
                    FindingCode.DECISION_MISSING,
                    Location.at("/flags").member(flag.about().id()),
                    "supplier " + flag.about().supplier() + ": "
                            + flag.about().kind().words(),
                    "a decision with a reason");
        }
        if (!findings.isEmpty()) {
            throw Refusal.conflict(
                    "decisions-missing",
                    findings.count() == 1
                            ? "1 flag waits for a decision"
                            : findings.count() + " flags wait for a decision",
                    findings.inOrder());
        }
    }
}
