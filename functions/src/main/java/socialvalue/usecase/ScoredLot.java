package socialvalue.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.marking.Decided;
import socialvalue.marking.FlagKind.Choice;
import socialvalue.port.Decisions;
import socialvalue.port.FrameVersion;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.port.Run;
import socialvalue.port.Runs;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotFlag;
import socialvalue.scoring.LotOutcome;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Scorer;

/**
 * A lot whose current scores are those of what stands there now: they are computed again and held against the
 * fingerprint that the scoring run kept.
 *
 * @param frame the frame it was scored by
 * @param scores the same as that run's
 * @param flags every flag of the lot, with what is decided about it
 * @param leftOut the returns that the decisions of now leave out, by supplier
 */
record ScoredLot(FrameVersion frame, LotScores scores, List<LotFlag> flags, List<LeftOut> leftOut) {
    /** Why a lot's scores cannot be told to suppliers as they are; empty where they can. */
    static Optional<String> outdated(Lot lot, Runs runs) {
        boolean running = lot.scoringRun()
                .flatMap(runs::find)
                .filter(run -> run.state() == Run.State.RUNNING)
                .isPresent();
        return running ? Optional.of("the lot is being scored again") : Optional.empty();
    }

    /**
     * The lot's scores.
     *
     * @return empty where something was imported since the lot was scored
     */
    static Optional<ScoredLot> of(Lot lot, FrameVersion frame, OpenedReturns returns, Decisions decisions, Runs runs) {
        Run run = lot.scores().flatMap(runs::find).orElseThrow();
        return RowsScored.of(lot, frame.frame(), returns, RowsScored.pinnedBy(run, decisions))
                .filter(scored -> run.cursor().equals(Optional.of(scored.fingerprint())))
                .map(scored -> of(frame, scored, decisions.of(lot.id())));
    }

    private static ScoredLot of(FrameVersion frame, RowsScored scored, Decided now) {
        Scorer scorer = new Scorer(frame.frame());
        return new ScoredLot(
                frame,
                scored.scores(),
                LotFlag.of(scorer, scored.rows(), scored.scores().outcome().sensitivities(), now),
                LeftOut.of(scorer, scored.rows(), now));
    }

    /**
     * The suppliers whose returns are left out by the decisions of now and were not when the lot was scored, or the
     * other way round, or otherwise than they were; in order. Where there are any, the scores are outdated.
     */
    List<String> leftOutOtherwise() {
        Map<String, Choice> before = choices(scores.outcome().leftOut());
        Map<String, Choice> now = choices(leftOut);
        return Stream.of(before, now)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .filter(supplier -> before.get(supplier) != now.get(supplier))
                .sorted()
                .toList();
    }

    private static Map<String, Choice> choices(List<LeftOut> leftOut) {
        return leftOut.stream().collect(Collectors.toMap(LeftOut::supplier, LeftOut::choice));
    }

    /** The flags that wait for a decision. */
    List<LotFlag> waiting() {
        return flags.stream().filter(flag -> flag.decision().isEmpty()).toList();
    }

    /** What the scoring came to, with the decisions of now about the same returns that it left out. */
    LotOutcome outcome() {
        LotOutcome outcome = scores.outcome();
        return new LotOutcome(outcome.returns(), outcome.complete(), outcome.sensitivities(), leftOut);
    }
}
